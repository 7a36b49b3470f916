import { judgePoint, type CardPoint, type KmsCode } from '#libs/domain/growth';
import { completedMonths, dayOf, type Day } from '#libs/domain/kernel';
import { birthDayOf } from './category.js';
import { scored } from './child-scores.js';
import type { Measurement, PersonState } from './person.js';

/** What a posyandu reports of a weighing, and from which. */
export interface KmsStatus {
  /** N, T, O, B, or 2T for a T after a T (domain.md 3.5). */
  readonly code: KmsCode | '2T';
  /** The facts of the earlier weighings that it is held against, the latest first. */
  readonly against: readonly string[];
}

type Weighing = Measurement & { readonly weightKg: number };

const isWeighing = (m: Measurement): m is Weighing => m.weightKg !== undefined;

/** The card ends at 60 completed months. */
const CARD_MONTHS = 60;

/** The last weighing since birth up to a day, or (`2025-03`) before that month. */
const lastWeighing = (person: PersonState, upTo: string): Weighing | undefined => {
  let last: Weighing | undefined;
  let latest: Day = birthDayOf(person);
  for (const m of person.measurements) {
    const day = dayOf(m.at);
    if (!isWeighing(m) || day > upTo || day < latest) continue;
    last = m;
    latest = day;
  }
  return last;
};

const before = (person: PersonState, m: Weighing): Weighing | undefined =>
  lastWeighing(person, m.at.slice(0, 7));

const pointOf = (person: PersonState, m: Weighing): CardPoint => {
  const { day, counted } = scored(person, m);
  return { day, weightKg: m.weightKg, waz: m.oedema === 'YA' ? undefined : counted.WAZ };
};

const codeOf = (person: PersonState, m: Weighing, previous: Weighing | undefined): KmsCode => {
  const child = { sex: person.sex, birthDate: birthDayOf(person) };
  return judgePoint(child, pointOf(person, m), previous && pointOf(person, previous)).code;
};

/**
 * What the growth card says of a weighing if it is the last one of its month: the same as
 * `kmsCard`, from the scores at hand. Undefined for all but the last weighing of a day, and where
 * the card does not reach.
 */
export const kmsStatus = (person: PersonState, m: Measurement): KmsStatus | undefined => {
  if (!isWeighing(m)) return undefined;
  const day = dayOf(m.at);
  if (completedMonths(birthDayOf(person), day) >= CARD_MONTHS) return undefined;
  if (lastWeighing(person, day) !== m) return undefined;
  const previous = before(person, m);
  const code = codeOf(person, m, previous);
  if (previous === undefined) return { code, against: [] };
  const earlier = code === 'T' ? before(person, previous) : undefined;
  return codeOf(person, previous, earlier) === 'T'
    ? { code: '2T', against: [previous.factId, ...(earlier === undefined ? [] : [earlier.factId])] }
    : { code, against: [previous.factId] };
};

/** Whether a person was weighed on one day more than once, the last time from the n-th reading on. */
export const weighedTwiceADay = (person: PersonState, from: number): boolean =>
  person.measurements.some(
    (m, n) =>
      n >= from &&
      isWeighing(m) &&
      person.measurements.some(
        (other, k) => k < n && isWeighing(other) && dayOf(other.at) === dayOf(m.at),
      ),
  );
