import fc from 'fast-check';
import type { CopyRow } from './sql.js';
import { changeBetween } from './write-changes.js';

const cell = fc.constantFrom<CopyRow[number]>(null, '', 'null', 'a', 0, 1, true);
const rows = fc.uniqueArray(fc.tuple(cell, cell), {
  maxLength: 8,
  selector: (row) => JSON.stringify(row),
});

const sorted = (of: readonly CopyRow[]): string[] => of.map((row) => JSON.stringify(row)).sort();

test('what goes was there, what comes was not, and the rest are the rows of now', () => {
  let stayed = 0;
  fc.assert(
    fc.property(rows, rows, (before, now) => {
      const { gone, added } = changeBetween(before, now);
      const went = new Set(sorted(gone));
      expect(sorted(before)).toEqual(expect.arrayContaining([...went]));
      const left = before.filter((row) => !went.has(JSON.stringify(row)));
      expect(sorted([...left, ...added])).toEqual(sorted(now));
      expect(new Set(sorted(added)).isDisjointFrom(new Set(sorted(before)))).toBe(true);
      stayed += left.length;
    }),
  );
  expect(stayed).toBeGreaterThan(10);
});

test('rows that only stand in another order need not be written', () => {
  fc.assert(
    fc.property(rows, (some) => {
      expect(changeBetween(some, some.toReversed())).toEqual({ gone: [], added: [] });
    }),
  );
});
