import fc from 'fast-check';
import {
  linesOf,
  protectedTabulation,
  tabulationCsv,
  tabulationPdf,
  tabulationXlsx,
} from './index.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { SMALL, suppressed } from './suppress.js';
import { sampleTabulation } from './testing/sample.js';

const counts = fc.array(fc.oneof(fc.nat(8), fc.nat(500)), { minLength: 1, maxLength: 9 });

describe('the parts of a printed total', () => {
  test.each([
    [[], []],
    [[0, 0, 12], []],
    [[7, 9, 12], []],
    // The one small part would be the total less the others.
    [
      [3, 9, 12],
      [0, 1],
    ],
    // Two parts that come to two can only be one each.
    [
      [1, 1, 30, 40],
      [0, 1, 2],
    ],
    [
      [4, 4, 30, 40],
      [0, 1],
    ],
    [[2, 0, 0, 0], [0]],
  ])('of %j are left out at %j', (parts, hidden) => {
    expect(suppressed(parts)).toEqual(new Set(hidden));
  });

  test('that are small are left out, and none of them can be reckoned from the rest', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const hidden = suppressed(parts);
        for (const [n, count] of parts.entries())
          if (count > 0 && count < SMALL) expect(hidden.has(n)).toBe(true);
        if (hidden.size === 0) return;
        const sum = [...hidden].reduce((total, n) => total + (parts[n] ?? 0), 0);
        const everybody = parts.every((count, n) => count === 0 || hidden.has(n));
        // All that the total and the shown parts tell is what the hidden ones come to.
        expect(everybody || (hidden.size > 1 && sum >= SMALL)).toBe(true);
        for (const n of hidden) expect(parts[n]).toBeGreaterThan(0);
      }),
    );
  });

  test('are all shown where none is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: SMALL, max: 900 })), (parts) => {
        expect(suppressed(parts).size).toBe(0);
      }),
    );
  });
});

describe('a tabulation for those who see no names', () => {
  const whole = sampleTabulation('semester');
  const shown = protectedTabulation(whole);

  test('has no small number left, in no file', async () => {
    const small = linesOf(whole).filter(
      ({ cell }) => 'value' in cell && cell.value > 0 && cell.value < SMALL,
    );
    expect(small.length).toBeGreaterThan(5);
    for (const { cell } of linesOf(shown))
      if ('value' in cell) {
        expect(cell.value === 0 || cell.value >= SMALL).toBe(true);
        const { denominator = 0 } = cell.share ?? {};
        expect(denominator === 0 || denominator >= SMALL).toBe(true);
      }
    const csv = tabulationCsv(shown, 'en');
    const receipts = new Set(small.map(({ cell }) => cell.receipt));
    const rows = csv.split('\r\n').filter((row) => receipts.has(row.split(',').at(-1) ?? ''));
    expect(rows).toHaveLength(small.length);
    for (const row of rows) expect(row.split(',').slice(-6, -1)).toEqual(['', '', '', '', '']);
    const page = await getDocumentProxy(new Uint8Array(await tabulationPdf(shown, 'en')));
    const { text } = await extractText(page, { mergePages: true });
    expect(text).toContain('Counts below 5 are left out');
    expect((await tabulationXlsx(shown, 'en')).length).toBeGreaterThan(1_000);
  });

  test('keeps what is not small, and the receipts of all', () => {
    expect(linesOf(shown).map(({ cell }) => cell.receipt)).toEqual(
      linesOf(whole).map(({ cell }) => cell.receipt),
    );
    const kept = linesOf(shown).filter(({ cell }) => 'value' in cell).length;
    expect(kept).toBeGreaterThan(linesOf(whole).length / 2);
  });
});
