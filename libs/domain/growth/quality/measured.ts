import type { Day } from '#libs/domain/kernel';
import type { ChildMeasurement } from '../measurement.js';
import type { GrowthScores } from '../scores/z-scores.js';

/** One measurement as the quality report looks at it: what was read, and what came of it. */
export interface Measured {
  readonly child: ChildMeasurement;
  readonly scores: GrowthScores;
  readonly measuredOn: Day;
  readonly birthDate?: Day;
  /** The day of birth is not known and was put at the 15th. */
  readonly birthDayImputed?: boolean;
  /** The same child's measurement before this one. */
  readonly previous?: Omit<Measured, 'previous'>;
}

/** Part and whole; `percent` is undefined when there is no whole. */
export interface Share {
  readonly n: number;
  readonly of: number;
  readonly percent: number | undefined;
}

export const share = (n: number, of: number): Share => ({
  n,
  of,
  percent: of === 0 ? undefined : (100 * n) / of,
});

export const shareWhere = <T>(rows: readonly T[], holds: (row: T) => boolean): Share =>
  share(rows.filter(holds).length, rows.length);
