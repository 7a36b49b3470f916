import { shareInterval, type Interval } from './estimate.js';

export interface CensusShare {
  readonly percent: number;
  /** 95 % interval, in percent; undefined for a single one. */
  readonly interval: Interval | undefined;
}

/**
 * A share of a register, where everyone counts once: the estimate of `prevalence` without weights,
 * clusters and strata, from its two counts alone. `of` is above nought.
 */
export const censusShare = (cases: number, of: number): CensusShare => {
  const value = cases / of;
  const standardError = of < 2 ? undefined : Math.sqrt((value * (1 - value)) / (of - 1));
  const interval = shareInterval(
    { n: of, weighted: of, value, standardError },
    { degreesOfFreedom: of - 1 },
  );
  return { percent: 100 * value, interval: interval && [100 * interval[0], 100 * interval[1]] };
};
