const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
] as const;

/** Complementary error function of x >= 0, relative error below 1.2e-7 (Numerical Recipes). */
const erfc = (x: number): number => {
  const t = 1 / (1 + x / 2);
  const polynomial = COEFFICIENTS.reduceRight((sum, c) => sum * t + c, 0);
  return t * Math.exp(-x * x + polynomial);
};

/**
 * How often chance alone gives a chi-square as large as this. `df` must be odd (here 1 or 11).
 * Source: Abramowitz and Stegun 26.4.4.
 */
export const chiSquareTail = (chiSquare: number, df: number): number => {
  const x = Math.sqrt(chiSquare);
  let term = x;
  let sum = 0;
  for (let r = 1; r <= (df - 1) / 2; r += 1) {
    sum += term;
    term *= chiSquare / (2 * r + 1);
  }
  const density = Math.exp(-chiSquare / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, erfc(x / Math.SQRT2) + 2 * density * sum);
};

/** Chi-square of counts against equal shares. */
export const evenChiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return expected === 0 ? 0 : counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
};

/** How often chance alone puts a share so far from the expected one, with Yates's correction. */
export const shareTail = (cases: number, n: number, expectedShare: number): number => {
  const away = Math.abs(cases - n * expectedShare);
  const corrected = away - Math.min(0.5, away);
  return chiSquareTail(corrected ** 2 / (n * expectedShare * (1 - expectedShare)), 1);
};
