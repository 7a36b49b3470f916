import {
  ageInDays,
  isInStandards,
  latestBy,
  type Measurement,
  type PersonState,
} from '#libs/domain/family';
import { ageGroupOf, INDICES, monthsOf, STANDING_FROM_DAY } from '#libs/domain/growth';
import { addDays, addMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import type { Of } from '../rule.js';
import type { Home } from './homes.js';
import type { Dated } from './known-rows.js';
import { scoresOnce } from './scores.js';

const lastDigit = (reading: number | undefined): number | null =>
  reading === undefined ? null : Math.round(reading * 10) % 10;

const isFull = ({ weightKg, heightCm }: Measurement): boolean =>
  weightKg !== undefined && heightCm !== undefined;

const same = (a: Measurement, b: Measurement): boolean =>
  a.weightKg === b.weightKg && a.heightCm === b.heightCm;

/** Measured within the standards: from birth to five years. */
export const isOfChild = (person: PersonState, m: Measurement): boolean => {
  const age = ageInDays(person, m.at);
  return age >= 0 && isInStandards(age);
};

/** Weight in hundredths of a kilogram and height in tenths of a centimetre, in one number. */
const figuresOf = ({ weightKg = 0, heightCm = 0 }: Measurement): number =>
  Math.round(weightKg * 100) * 10_000 + Math.round(heightCm * 10);

const WHOLE_YEARS = [12, 24, 36, 48];

/** Who was measured: what tells a heap of ages, and one sex more often than the other. */
const whom = (person: PersonState, age: number): CopyRow => {
  const { birthDate } = person;
  const day = birthDate?.slice(8);
  const months = Math.floor(monthsOf(age));
  return [
    ageGroupOf(age) ?? '',
    months,
    person.sex === 'L',
    birthDate === undefined ? null : day === '01' || day === '15',
    WHOLE_YEARS.includes(months),
  ];
};

const CLASSED = ['HAZ', 'WAZ', 'WHZ', 'BAZ'] as const;

/** Scores in hundredths of an SD, null where flagged; which are flagged, as bits; any at all. */
const scoresIn = (person: PersonState, m: Measurement): CopyRow => {
  const scores = scoresOnce(person, m);
  let bits = 0;
  const hundredths = CLASSED.map((index, n) => {
    const score = scores[index];
    if (score?.flagged === true) bits += 2 ** n;
    return score === undefined || score.flagged ? null : Math.round(score.z * 100);
  });
  const flagged = INDICES.some((index) => scores[index]?.flagged === true);
  return [...hundredths, bits, INDICES.some((index) => scores[index] !== undefined), flagged];
};

/** Where a child lived when the month ended in which it was first measured; else null. */
const coveredAt = (person: PersonState, n: number, homes: readonly Home[]): string | null => {
  const day = dayOf((person.measurements[n] as Measurement).at);
  const month = day.slice(0, 7);
  for (let i = n - 1; i >= 0; i -= 1) {
    const before = person.measurements[i] as Measurement;
    if (!before.at.startsWith(month)) break;
    if (isOfChild(person, before)) return null;
  }
  const end = addDays(addMonths(`${month}-01`, 1), -1);
  const home = homes.find(({ from, to }) => from <= end && (to === undefined || to > end));
  return home?.kelurahan ?? null;
};

const nextOf = (person: PersonState, n: number): Day | undefined => {
  const next = person.measurements.slice(n + 1).find((m) => isOfChild(person, m));
  return next && dayOf(next.at);
};

/**
 * How the n-th measurement of a child within the standards was read, not what; undefined for anyone
 * else's. It stands until the child is measured again.
 */
export const readingOf = (
  { familyId, family, person }: Of,
  n: number,
  childHomes: readonly Home[],
): Dated | undefined => {
  const m = person.measurements[n] as Measurement;
  if (!isOfChild(person, m)) return undefined;
  const age = ageInDays(person, m.at);
  const day = dayOf(m.at);
  const home = latestBy(family.residences, day) ?? family.residences[0];
  const before = person.measurements.slice(0, n).findLast((b) => b.at < m.at);
  const compared = before !== undefined && isFull(m) && isFull(before);
  const mismatched = (m.position === 'TB') !== age >= STANDING_FROM_DAY;
  return {
    values: [
      familyId,
      person.id,
      m.factId,
      day,
      home?.kelurahan ?? '',
      home?.posyandu ?? '',
      m.measurer,
      ...whom(person, age),
      lastDigit(m.weightKg),
      lastDigit(m.heightCm),
      isFull(m) ? figuresOf(m) : null,
      m.position === undefined ? null : mismatched,
      m.oedema === 'YA' || m.oedema === 'TIDAK',
      compared,
      compared && same(m, before),
      ...scoresIn(person, m),
      coveredAt(person, n, childHomes),
      `${day.slice(0, 7)}-01`,
    ],
    from: day,
    to: nextOf(person, n),
  };
};
