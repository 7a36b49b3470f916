export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** With n - 1; undefined for fewer than two values. */
  readonly sd: number | undefined;
  /** m3 / m2^1.5, 0 for a normal distribution; undefined when nothing varies. */
  readonly skewness: number | undefined;
  /** m4 / m2^2, 3 for a normal distribution; undefined when nothing varies. */
  readonly kurtosis: number | undefined;
}

/** Mean and shape of some values; undefined when there are none. */
export const momentsOf = (values: readonly number[]): Moments | undefined => {
  const n = values.length;
  if (n === 0) return undefined;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const moment = (power: number): number =>
    values.reduce((sum, v) => sum + (v - mean) ** power, 0) / n;
  // Equal values leave a trace of rounding, which is no variation.
  const m2 = values.every((v) => v === values[0]) ? 0 : moment(2);
  return {
    n,
    mean,
    sd: n < 2 ? undefined : Math.sqrt((m2 * n) / (n - 1)),
    skewness: m2 === 0 ? undefined : moment(3) / m2 ** 1.5,
    kurtosis: m2 === 0 ? undefined : moment(4) / m2 ** 2,
  };
};

/**
 * The same from how many values there are and the sums of their first four powers; each value is a
 * whole number of `unit`.
 */
export const momentsOfSums = (
  n: number,
  [s1, s2, s3, s4]: readonly [number, number, number, number],
  unit: number,
): Moments | undefined => {
  if (n === 0) return undefined;
  const mean = s1 / n;
  // Whole numbers: nothing is left of them when all values are the same.
  const m2 = (n * s2 - s1 ** 2) / n ** 2;
  const m3 = s3 / n - (3 * mean * s2) / n + 2 * mean ** 3;
  const m4 = s4 / n - (4 * mean * s3) / n + (6 * mean ** 2 * s2) / n - 3 * mean ** 4;
  return {
    n,
    mean: mean * unit,
    sd: n < 2 ? undefined : Math.sqrt((m2 * n) / (n - 1)) * unit,
    skewness: m2 === 0 ? undefined : m3 / m2 ** 1.5,
    kurtosis: m2 === 0 ? undefined : m4 / m2 ** 2,
  };
};
