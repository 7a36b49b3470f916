/** Cole's LMS z-score of a measurement `y`. Source: WHO Child Growth Standards 2006, chapter 7. */
export const lmsScore = (y: number, l: number, m: number, s: number): number =>
  ((y / m) ** l - 1) / (l * s);

/** The measurement that lies `k` standard deviations from the median. */
export const measurementAt = (k: number, l: number, m: number, s: number): number =>
  m * (1 + l * s * k) ** (1 / l);

/**
 * As `lmsScore`, but beyond three standard deviations counted in steps of the outermost one,
 * because nobody that far out was in WHO's sample of weights.
 */
export const restrictedScore = (y: number, l: number, m: number, s: number): number => {
  const z = lmsScore(y, l, m, s);
  if (z > 3) {
    const sd3 = measurementAt(3, l, m, s);
    return 3 + (y - sd3) / (sd3 - measurementAt(2, l, m, s));
  }
  if (z < -3) {
    const sd3 = measurementAt(-3, l, m, s);
    return -3 + (y - sd3) / (measurementAt(-2, l, m, s) - sd3);
  }
  return z;
};

/** To two decimals, halves away from zero, and never minus zero. */
export const roundScore = (z: number): number => {
  const size = Math.round(Math.abs(z) * 100) / 100;
  return z < 0 && size !== 0 ? -size : size;
};
