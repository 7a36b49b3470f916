import { studentQuantile } from '../statistics/student.js';
import type { Design } from './design.js';

export interface Estimate {
  /** Rows that count, and what they weigh. */
  readonly n: number;
  readonly weighted: number;
  readonly value: number;
  /** Undefined where the design leaves no degree of freedom. */
  readonly standardError: number | undefined;
}

/**
 * Spread of the sums of clusters, within strata. A stratum of one cluster has no spread of its own
 * and is held against the mean of all ("adjust" in R's survey package).
 */
const variance = (sums: Float64Array, design: Design): number => {
  const counts = new Float64Array(design.strata);
  const totals = new Float64Array(design.strata);
  for (const [c, sum] of sums.entries()) {
    const h = design.stratumOf[c]!;
    counts[h]! += 1;
    totals[h]! += sum;
  }
  const grandMean = totals.reduce((a, b) => a + b, 0) / sums.length;
  return sums.reduce((spread, sum, c) => {
    const h = design.stratumOf[c]!;
    const m = counts[h]!;
    return m === 1
      ? spread + (sum - grandMean) ** 2
      : spread + (m / (m - 1)) * (sum - totals[h]! / m) ** 2;
  }, 0);
};

/**
 * Weighted mean of the rows that have a value, with its standard error. Rows without one (another
 * group, not measured, flagged) belong to the data set all the same and count as nought in the
 * spread. Undefined when no row has a value. Source: WHO `anthro_prevalence`.
 */
export const estimate = (
  values: readonly (number | undefined)[],
  design: Design,
): Estimate | undefined => {
  let n = 0;
  let weighted = 0;
  let total = 0;
  for (const [i, x] of values.entries()) {
    if (x === undefined) continue;
    n += 1;
    weighted += design.weights[i]!;
    total += design.weights[i]! * x;
  }
  if (weighted === 0) return undefined;
  const value = total / weighted;
  if (design.degreesOfFreedom < 1) return { n, weighted, value, standardError: undefined };
  const sums = new Float64Array(design.stratumOf.length);
  for (const [i, x] of values.entries())
    if (x !== undefined)
      sums[design.clusterOf[i]!]! += (design.weights[i]! * (x - value)) / weighted;
  return { n, weighted, value, standardError: Math.sqrt(variance(sums, design)) };
};

export type Interval = readonly [low: number, high: number];

/** 95 % interval of a mean. */
export const meanInterval = (e: Estimate, design: Design): Interval | undefined => {
  if (e.standardError === undefined) return undefined;
  const reach = studentQuantile(design.degreesOfFreedom) * e.standardError;
  return [e.value - reach, e.value + reach];
};

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** 95 % interval of a share (0 to 1) on the logit scale; none and all have no width. */
export const shareInterval = (
  e: Estimate,
  { degreesOfFreedom }: Pick<Design, 'degreesOfFreedom'>,
): Interval | undefined => {
  const r = e.value;
  if (r <= 0 || r >= 1) return [r, r];
  if (e.standardError === undefined) return undefined;
  const logit = Math.log(r / (1 - r));
  const reach = (studentQuantile(degreesOfFreedom) * e.standardError) / (r * (1 - r));
  return [logistic(logit - reach), logistic(logit + reach)];
};
