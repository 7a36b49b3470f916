/** Counts below this point at persons where no names are shown (domain fact sheet 8.2.6, gk). */
export const SMALL = 5;

export const isSmall = (count: number): boolean => count > 0 && count < SMALL;

/**
 * Which parts of a printed total are left out: the small ones, and as many more of the next in size
 * as it takes that no part can be reckoned from the total and its other parts. Zeros stay: they
 * point at nobody. Answers their places.
 */
export const suppressed = (parts: readonly number[]): ReadonlySet<number> => {
  const bySize = [...parts.entries()]
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => a - b);
  const hidden = new Set<number>();
  let sum = 0;
  for (const [place, count] of bySize) {
    const isSafe = hidden.size === 0 || (hidden.size > 1 && sum >= SMALL);
    if (!isSmall(count) && isSafe) break;
    hidden.add(place);
    sum += count;
  }
  return hidden;
};
