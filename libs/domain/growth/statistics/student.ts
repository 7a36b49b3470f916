const NORMAL_975 = 1.959963984540054;
const TAIL = 0.95;
const EXACT_BELOW = 100;

/** P(|T| <= t) with whole degrees of freedom. Source: Abramowitz and Stegun 26.7.3, 26.7.4. */
const withinProbability = (t: number, df: number): number => {
  const theta = Math.atan(t / Math.sqrt(df));
  const cosine = Math.cos(theta);
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df - 1; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
};

const exactQuantile = (df: number): number => {
  let low = NORMAL_975;
  let high = 13;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (withinProbability(middle, df) < TAIL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Expansion around the normal quantile; beyond 100 degrees right to ten decimals. A&S 26.7.5. */
const expandedQuantile = (df: number): number => {
  const x = NORMAL_975;
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  const g4 = (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92_160;
  return x + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4;
};

/** The 97.5 % quantile of Student's t, for 95 % intervals. `df` is a whole number from 1 on. */
export const studentQuantile = (df: number): number =>
  df < EXACT_BELOW ? exactQuantile(df) : expandedQuantile(df);
