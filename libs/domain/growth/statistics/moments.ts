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
