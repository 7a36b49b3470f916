/** Counts below this point at persons where no names are shown (domain fact sheet 8.2.6, gk). */
export const SMALL = 5;

export const isSmall = (count: number): boolean => count > 0 && count < SMALL;

const NONE: ReadonlySet<number> = new Set();

/**
 * Which parts of a printed total are left out: the small ones, those left out `already`, and as many
 * more of the next in size as it takes that no part can be reckoned from the total and its other
 * parts. Zeros stay: they point at nobody. Answers their places.
 */
export const suppressed = (
  parts: readonly number[],
  already: ReadonlySet<number> = NONE,
): ReadonlySet<number> => {
  const hidden = new Set<number>();
  let sum = 0;
  const hide = (place: number, count: number): void => {
    hidden.add(place);
    sum += count;
  };
  for (const [place, count] of parts.entries())
    if (isSmall(count) || already.has(place)) hide(place, count);
  const bySize = [...parts.entries()]
    .filter(([place, count]) => count > 0 && !hidden.has(place))
    .toSorted(([, a], [, b]) => a - b);
  for (const [place, count] of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && sum >= SMALL)) break;
    hide(place, count);
  }
  return hidden;
};
