/** Deeper than any request of ours; what recurses over a body must not meet a deeper one. */
const MAX_DEPTH = 12;

/** Whether objects and lists nest deeper than allowed. Walks level by level, without recursion. */
export const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return false;
};
