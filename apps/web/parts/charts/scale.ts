/** A round step that cuts `most` into about `parts` pieces: 1, 2 or 5 times a power of ten. */
export const niceStep = (most: number, parts: number): number => {
  const rough = Math.max(most, 1) / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough) ?? 10;
  return Math.max(1, factor * power);
};

/** From nought to the first step at or above `most`. */
export const ticksTo = (most: number, parts = 3): readonly number[] => {
  const step = niceStep(most, parts);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, i) => i * step);
};
