import { daysBetween, dayOf, refuse, type Refusal, type Warning } from '#libs/domain/kernel';
import {
  CHILD_LIMITS,
  growthWarnings,
  hintFor,
  isWithinLimits,
  READINGS,
  zScores,
  type ChildMeasurement,
  type GrowthScores,
  type Reading,
  type Taken,
} from '#libs/domain/growth';
import { birthDayOf } from './category.js';
import type { Measurement, PersonState } from './person.js';

/*
 * What a scale or a board said, held against the person it is said of (domain.md 9.2).
 */

/** WHO standards end at 60 months of 30.4375 days. */
const STANDARDS_END_DAYS = 1826;

/** Wide limits for everyone above five: kilograms and centimetres. General knowledge. */
const OTHER_LIMITS: Readonly<Record<Reading, { readonly min: number; readonly max: number }>> = {
  weightKg: { min: 8, max: 250 },
  heightCm: { min: 70, max: 230 },
  muacCm: { min: 8, max: 60 },
  headCm: { min: 35, max: 75 },
};

type Values = Pick<Measurement, Reading | 'position' | 'oedema'>;

/** Whole days from birth to a measurement. */
export const ageInDays = (person: PersonState, at: string): number =>
  daysBetween(birthDayOf(person), dayOf(at));

export const isInStandards = (ageDays: number): boolean => ageDays <= STANDARDS_END_DAYS;

const childOf = (person: PersonState, at: string, values: Values): ChildMeasurement => ({
  sex: person.sex,
  ageDays: ageInDays(person, at),
  ...values,
});

/** The z-scores of one measurement of this person. */
export const scoresOf = (person: PersonState, m: Values & { readonly at: string }): GrowthScores =>
  zScores(childOf(person, m.at, m));

const SLIPS = [
  ['GRAMS_AS_KILOGRAMS', 'weightKg', 1 / 1000],
  ['METRES_AS_CENTIMETRES', 'heightCm', 100],
  ['DECIMAL_COMMA_LOST', undefined, 1 / 10],
] as const;

const within = (field: Reading, value: number): boolean =>
  value >= OTHER_LIMITS[field].min && value <= OTHER_LIMITS[field].max;

const otherSlip = (field: Reading, typed: number): Refusal | undefined => {
  for (const [code, only, factor] of SLIPS) {
    const meant = Number((typed * factor).toPrecision(12));
    if ((only === undefined || only === field) && within(field, meant))
      return refuse(code, field, { typed, meant });
  }
  return undefined;
};

const impossible = (child: ChildMeasurement, field: Reading): Refusal | undefined => {
  const value = child[field];
  if (value === undefined) return undefined;
  if (!isInStandards(child.ageDays ?? 0))
    return within(field, value)
      ? undefined
      : (otherSlip(field, value) ?? refuse('READING_IMPOSSIBLE', field, OTHER_LIMITS[field]));
  if (isWithinLimits(field, value)) return undefined;
  const hint = hintFor(child, field);
  return hint === undefined
    ? refuse('READING_IMPOSSIBLE', field, CHILD_LIMITS[field])
    : refuse(hint.slip, field, { typed: value, meant: hint.meant });
};

/** What a measurement of this person must be refused for (AG-01, AN-06, AN-07). */
export const readingRefusal = (
  person: PersonState,
  at: string,
  values: Values,
): Refusal | undefined => {
  const child = childOf(person, at, values);
  const age = child.ageDays ?? 0;
  if (age < 0) return refuse('MEASURED_BEFORE_BIRTH', 'occurredAt');
  if (isInStandards(age) && values.heightCm !== undefined && values.position === undefined)
    return refuse('POSITION_MISSING', 'position');
  return READINGS.map((field) => impossible(child, field)).find((no) => no !== undefined);
};

/** The last height up to that day that nobody has to doubt: a flagged one says nothing. */
const lastValid = (person: PersonState, at: string): Taken | undefined => {
  const last = person.measurements.findLast(
    (m) =>
      dayOf(m.at) <= dayOf(at) &&
      m.heightCm !== undefined &&
      !m.warnings.includes('Z_SCORE_FLAGGED'),
  );
  return last && takenOf(person, last.at, last);
};

const takenOf = (person: PersonState, at: string, values: Values): Taken => ({
  child: childOf(person, at, values),
  day: dayOf(at),
});

/** What is odd about a measurement of this person (AG-02, AN-01 to AN-05, AN-08). */
export const readingOddities = (
  person: PersonState,
  at: string,
  values: Values & { readonly hb?: number | undefined },
): readonly Warning[] => {
  const age = ageInDays(person, at);
  const odd: Warning[] = [];
  if (values.hb !== undefined && (values.hb < 4 || values.hb > 20))
    odd.push({ code: 'HB_ODD', field: 'hb' });
  if (isInStandards(age))
    return [...odd, ...growthWarnings(takenOf(person, at, values), lastValid(person, at))];
  if (person.role === 'ANAK' && age < 10 * 365) odd.push({ code: 'AGE_OUTSIDE_STANDARDS' });
  if (values.muacCm !== undefined && (values.muacCm < 15 || values.muacCm > 45))
    odd.push({ code: 'MUAC_ODD', field: 'muacCm' });
  return odd;
};
