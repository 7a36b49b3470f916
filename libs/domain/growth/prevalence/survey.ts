import type { Oedema } from '../measurement.js';
import type { Sex } from '../reference/tables.js';
import { monthsOf, wholeDays } from '../scores/age.js';
import type { Score } from '../scores/flags.js';
import { designOf, rowsOfDesign, type Design, type Sampled } from './design.js';

export type SurveyIndex = 'HAZ' | 'WAZ' | 'WHZ' | 'BAZ';

/** A child as a survey, or a month's measuring, knows it. `scores` may be those of `zScores`. */
export interface SurveyedChild extends Sampled {
  readonly sex?: Sex;
  readonly ageDays?: number;
  readonly oedema?: Oedema;
  readonly scores: Readonly<Partial<Record<SurveyIndex, Score>>>;
}

export interface Survey<C extends SurveyedChild = SurveyedChild> {
  readonly children: readonly C[];
  readonly design: Design;
}

const LAST_DAY = 1826;

/** The data set of an estimate: children up to day 1826, or of unknown age. */
export const surveyOf = <C extends SurveyedChild>(children: readonly C[]): Survey<C> => {
  const rows = rowsOfDesign(
    children.filter(({ ageDays }) => ageDays === undefined || wholeDays(ageDays) <= LAST_DAY),
  );
  return { children: rows, design: designOf(rows) };
};

export const AGE_GROUPS = ['00-05', '06-11', '12-23', '24-35', '36-47', '48-59'] as const;

export type AgeGroup = (typeof AGE_GROUPS)[number];

const UP_TO_MONTHS = [6, 12, 24, 36, 48, 60];

/** WHO's age group, in months; undefined without an age or from 60 months on. */
export const ageGroupOf = (ageDays: number | undefined): AgeGroup | undefined => {
  if (ageDays === undefined || ageDays < 0) return undefined;
  const months = monthsOf(wholeDays(ageDays));
  return AGE_GROUPS[UP_TO_MONTHS.findIndex((limit) => months < limit)];
};
