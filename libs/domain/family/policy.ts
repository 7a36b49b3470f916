import type { Day } from '#libs/domain/kernel';

/*
 * Numbers that the programme may change and that sources dispute. Each version stays here for
 * ever, so that a figure computed under an old one can be computed again.
 */
export interface Policy {
  readonly version: string;
  /** Childbed ends so many days after delivery. Source: 6 weeks, domain.md 1.1; that accompaniment stops then is general knowledge. */
  readonly bufasDays: number;
  /** Completed months at which BADUTA becomes BALITA, and at which a child ages out. */
  readonly balitaFromMonths: number;
  readonly agedOutFromMonths: number;
  /** A reassessment counts for graduation for so many days (domain.md 1.2, no official figure). */
  readonly graduationReassessmentDays: number;
  /** Distance in days between the two valid measurements of a stunted child (domain.md 1.2). */
  readonly graduationMeasurementGapDays: number;
  /** Nothing of this programme happened before this day; an earlier one is a slip of the finger. */
  readonly earliestDay: Day;
  /** Nobody alive was born before this day; an earlier one is a slip of the finger too. */
  readonly earliestBirth: Day;
  /** An entry is late when it comes so many days after what it tells (domain.md 9.2, OP-01). */
  readonly lateEntryDays: number;
  /** From this age, in completed years, a person may be a guardian and needs none. */
  readonly adultFromYears: number;
  /** A catin should be registered so many months before the wedding (domain.md 1.1). */
  readonly catinMonthsAhead: number;
  /** A mother's age at birth outside these completed years is odd (domain.md 9.2, AG-04). */
  readonly motherAgeYears: readonly [number, number];
  /** Months between two births of one mother below which something is odd (AG-04). */
  readonly birthSpacingMonths: number;
  /** Longest pregnancy in days from the last menstruation (LC-02: 45 weeks). */
  readonly longestPregnancyDays: number;
  /** Longest time in days between contacts before a visit is overdue, per category (domain.md 4.3, general knowledge). */
  readonly visitCadenceDays: Readonly<Record<Category, number>>;
}

export type Category = 'CATIN' | 'BUMIL' | 'BUFAS' | 'BADUTA' | 'BALITA';
export const CATEGORIES: readonly Category[] = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'];

export const POLICY_V1: Policy = {
  version: 'policy/1',
  bufasDays: 42,
  balitaFromMonths: 24,
  agedOutFromMonths: 60,
  graduationReassessmentDays: 30,
  graduationMeasurementGapDays: 28,
  earliestDay: '2010-01-01',
  earliestBirth: '1900-01-01',
  lateEntryDays: 30,
  adultFromYears: 18,
  catinMonthsAhead: 3,
  motherAgeYears: [10, 55],
  birthSpacingMonths: 7,
  longestPregnancyDays: 45 * 7,
  visitCadenceDays: { CATIN: 31, BUMIL: 35, BUFAS: 14, BADUTA: 31, BALITA: 31 },
};

export const currentPolicy = POLICY_V1;

/** The calendar month, in which a beneficiary receives eggs once. */
export const eggPeriod = (day: Day): string => day.slice(0, 7);
