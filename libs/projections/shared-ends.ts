import type { CopyRow } from './sql.js';

const sameRow = (a: CopyRow | undefined, b: CopyRow | undefined): boolean => {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let n = a.length - 1; n >= 0; n -= 1) if (a[n] !== b[n]) return false;
  return true;
};

/**
 * How many rows two lists share at their beginning, and at their end besides. Mostly the rows of a
 * stream are those of before, up to the place where something happened.
 */
export const sharedEnds = <T>(
  before: readonly T[],
  now: readonly CopyRow[],
  rowOf: (item: T) => CopyRow,
): readonly [head: number, tail: number] => {
  const was = (n: number): CopyRow | undefined => {
    const item = before.at(n);
    return item === undefined ? undefined : rowOf(item);
  };
  const fewer = Math.min(before.length, now.length);
  let head = 0;
  while (head < fewer && sameRow(was(head), now[head])) head += 1;
  let tail = 0;
  while (tail < fewer - head && sameRow(was(-1 - tail), now.at(-1 - tail))) tail += 1;
  return [head, tail];
};
