/** Streams of a kind, in the order of their names: after the one and up to the other. */
export interface Range {
  /** `family-`. */
  readonly prefix: string;
  /** The range begins behind this name; with the first stream when left out. */
  readonly after?: string;
  /** The last name in the range; to the last stream when left out. */
  readonly upTo?: string;
}

/**
 * Parts of all streams of a kind that together are all of them. Streams are named by UUIDs, whose
 * first digits are spread evenly enough for the parts to be alike in size.
 */
export const rangesOf = (prefix: string, parts: number): readonly Range[] => {
  const bounds = Array.from(
    { length: parts - 1 },
    (_, n) =>
      `${prefix}${Math.round(((n + 1) * 256) / parts)
        .toString(16)
        .padStart(2, '0')}`,
  );
  return Array.from({ length: parts }, (_, n) => {
    const [after, upTo] = [bounds[n - 1], bounds[n]];
    return { prefix, ...(after !== undefined && { after }), ...(upTo !== undefined && { upTo }) };
  });
};
