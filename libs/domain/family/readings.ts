import { daysBetween, dayOf, refuse, type Refusal, type Warning } from '#libs/domain/kernel';
import {
  CHILD_LIMITS,
  hintFor,
  isWithinLimits,
  READINGS,
  zScores,
  type ChildMeasurement,
  type GrowthScores,
  type Reading,
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

const PER_MONTH = 30.4375;

const againstLast = (person: PersonState, at: string, values: Values): Warning[] => {
  const last = person.measurements.findLast((m) => m.at < at && m.heightCm !== undefined);
  const { heightCm } = values;
  if (last?.heightCm === undefined || heightCm === undefined) return [];
  const odd: Warning[] = [];
  const days = daysBetween(dayOf(last.at), dayOf(at));
  const perMonth = ((heightCm - last.heightCm) * PER_MONTH) / Math.max(days, PER_MONTH);
  const infant = ageInDays(person, at) <= 365;
  if (last.heightCm - heightCm > 1) odd.push({ code: 'HEIGHT_DECREASED', field: 'heightCm' });
  else if (perMonth > (infant ? 5 : 3)) odd.push({ code: 'HEIGHT_JUMPED', field: 'heightCm' });
  if (values.weightKg === last.weightKg && heightCm === last.heightCm && days > 0)
    odd.push({ code: 'SAME_AS_LAST', field: 'weightKg' });
  return days <= 60 ? [...odd, ...scoreJumps(person, last, { ...values, at })] : odd;
};

const scoreJumps = (
  person: PersonState,
  last: Measurement,
  now: Values & { readonly at: string },
): Warning[] => {
  const [before, after] = [scoresOf(person, last), scoresOf(person, now)];
  const jump = (index: 'HAZ' | 'WAZ'): number =>
    Math.abs((after[index]?.z ?? 0) - (before[index]?.z ?? after[index]?.z ?? 0));
  return [
    ...(after.HAZ && jump('HAZ') > 1.5 ? [{ code: 'HAZ_JUMPED', field: 'heightCm' }] : []),
    ...(after.WAZ && jump('WAZ') > 2 ? [{ code: 'WAZ_JUMPED', field: 'weightKg' }] : []),
  ];
};

const childOddities = (person: PersonState, at: string, values: Values): Warning[] => {
  const scores = scoresOf(person, { ...values, at });
  const flagged = (['HAZ', 'WAZ', 'WHZ', 'BAZ'] as const).some((i) => scores[i]?.flagged === true);
  const age = ageInDays(person, at);
  const lyingLate = values.position === 'PB' && age >= 731;
  return [
    ...(flagged ? [{ code: 'Z_SCORE_FLAGGED' }] : []),
    ...(scores.positionImplausible || lyingLate
      ? [{ code: 'POSITION_IMPLAUSIBLE', field: 'position' }]
      : []),
    ...againstLast(person, at, values),
  ];
};

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
  if (isInStandards(age)) return [...odd, ...childOddities(person, at, values)];
  if (person.role === 'ANAK' && age < 10 * 365) odd.push({ code: 'AGE_OUTSIDE_STANDARDS' });
  if (values.muacCm !== undefined && (values.muacCm < 15 || values.muacCm > 45))
    odd.push({ code: 'MUAC_ODD', field: 'muacCm' });
  return odd;
};
