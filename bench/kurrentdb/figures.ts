export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One line of JSON for each figure, for people and for programs. */
export const tell = (
  measure: string,
  values: readonly number[],
  unit: string,
  target?: { readonly text: string; readonly met: boolean },
): void => {
  const digits = unit === '/s' ? 0 : 3;
  const short = (n: number): number => Number(n.toFixed(digits));
  console.log(
    JSON.stringify({
      bench: 'kurrentdb',
      measure,
      median: short(median(values)),
      min: short(Math.min(...values)),
      max: short(Math.max(...values)),
      unit,
      rounds: values.length,
      ...(target === undefined ? {} : { target: target.text, met: target.met }),
    }),
  );
};

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
