import { judgePoint, type CardPoint, type JudgedPoint, type KmsCode } from '#libs/domain/growth';
import { dayOf } from '#libs/domain/kernel';
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

/** The last weighing since birth before `limit`: the beginning of moments, such as a month. */
const lastWeighing = (person: PersonState, limit: string): Weighing | undefined => {
  let last: Weighing | undefined;
  let latest: string = birthDayOf(person);
  for (const m of person.measurements) {
    if (!isWeighing(m) || m.at >= limit) continue;
    // Of one day the last reading counts, whatever its hour; hardly ever does one stand behind.
    if (m.at < latest && dayOf(m.at) < dayOf(latest)) continue;
    last = m;
    latest = m.at;
  }
  return last;
};

const lastOfDay = (person: PersonState, m: Weighing): Weighing | undefined =>
  lastWeighing(person, `${dayOf(m.at)}~`);

/** The last weighing of an earlier month. */
const before = (person: PersonState, m: Weighing): Weighing | undefined =>
  lastWeighing(person, m.at.slice(0, 7));

const pointOf = (person: PersonState, m: Weighing): CardPoint => {
  const { day, counted } = scored(person, m);
  return { day, weightKg: m.weightKg, waz: m.oedema === 'YA' ? undefined : counted.WAZ };
};

const judged = (person: PersonState, m: Weighing, previous: Weighing | undefined): JudgedPoint => {
  const child = { sex: person.sex, birthDate: birthDayOf(person) };
  return judgePoint(child, pointOf(person, m), previous && pointOf(person, previous));
};

const idsOf = (...weighings: readonly (Weighing | undefined)[]): readonly string[] =>
  weighings.flatMap((m) => m?.factId ?? []);

/**
 * What the growth card says of a weighing if it is the last one of its month: the same as
 * `kmsCard`, from the scores at hand. Undefined for all but the last weighing of a day, and where
 * the card does not reach.
 */
export const kmsStatus = (person: PersonState, m: Measurement): KmsStatus | undefined => {
  if (!isWeighing(m) || lastOfDay(person, m) !== m) return undefined;
  const previous = before(person, m);
  const { code, ageMonths } = judged(person, m, previous);
  if (ageMonths >= CARD_MONTHS) return undefined;
  if (code !== 'T' || previous === undefined) return { code, against: idsOf(previous) };
  const earlier = before(person, previous);
  return judged(person, previous, earlier).code === 'T'
    ? { code: '2T', against: idsOf(previous, earlier) }
    : { code, against: idsOf(previous) };
};

/** Whether a person was weighed on one day more than once, the last time from the n-th reading on. */
export const weighedTwiceADay = ({ measurements }: PersonState, from: number): boolean =>
  measurements.slice(from).some((m, n) => {
    const earlier = measurements.slice(0, from + n);
    return isWeighing(m) && earlier.some((o) => isWeighing(o) && o.at.startsWith(dayOf(m.at)));
  });
