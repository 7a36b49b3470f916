import type { Day } from '#libs/domain/kernel';

/** The published table closes at the end of this day. */
export const CUT_OFF: Day = '2025-07-31';
/** First day of the period of the table. */
export const PERIOD_FROM: Day = '2025-01-01';
/** How far lives are told at most; who seeds a city later finds it quiet since. */
export const LAST_TOLD: Day = '2027-06-30';
/** The first day of work in the demonstration city. */
export const FIRST_DAY: Day = '2024-01-08';

/** Accompanied and at risk by the end of July 2025, as published (domain.md 0). */
export const PUBLISHED = {
  CATIN: { accompanied: 99, atRisk: 44 },
  BUMIL: { accompanied: 1022, atRisk: 542 },
  BUFAS: { accompanied: 560, atRisk: 241 },
  CHILD: { accompanied: 2756, atRisk: 898 },
} as const;

export type Group = keyof typeof PUBLISHED;
