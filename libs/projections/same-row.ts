import type { CopyRow } from './sql.js';

/** Whether two rows hold the same values; from the end, where they mostly differ. */
export const sameRow = (a: CopyRow | undefined, b: CopyRow | undefined): boolean => {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let n = a.length - 1; n >= 0; n -= 1) if (a[n] !== b[n]) return false;
  return true;
};
