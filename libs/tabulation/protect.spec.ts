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
import type { ShownCell, TabulatedCell, TabulatedFigure } from './tabulation.js';
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

describe('the figures that divide another', () => {
  const AREAS = 4;
  let made = 0;
  const cell = (value: number): TabulatedCell => ({ value, receipt: `receipt ${(made += 1)}` });
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

  /** A figure and its two divisions, of so many in each place. */
  const divided = (kinds: readonly (readonly number[])[]): readonly TabulatedFigure[] => {
    const words = { id: 'x', en: 'x' };
    const row = (name: string, counts: readonly number[], by?: 'KIND'): TabulatedFigure => ({
      name,
      title: words,
      text: words,
      unit: words,
      ...(by !== undefined && { partOf: { figure: 'support/1', by } }),
      total: cell(sum(counts)),
      areas: counts.map(cell),
      categories: [],
    });
    const places = Array.from({ length: AREAS }, (_, n) => sum(kinds.map((k) => k[n] ?? 0)));
    return [
      row('support/1', places),
      ...kinds.map((counts, n) => row(`support-${n}/1`, counts, 'KIND')),
    ];
  };

  const isHidden = (shown: ShownCell | undefined): boolean =>
    shown === undefined || 'hidden' in shown;

  /** Whether a sum that is printed with its parts gives away one of them. */
  const tells = (counts: readonly number[], whole: ShownCell, parts: readonly ShownCell[]) => {
    const hidden = counts.filter((count, n) => count > 0 && isHidden(parts[n]));
    const allHidden = counts.every((count, n) => count === 0 || isHidden(parts[n]));
    if (isHidden(whole)) return hidden.length === 0 && sum(counts) > 0;
    return hidden.length > 0 && !allHidden && (hidden.length === 1 || sum(hidden) < SMALL);
  };

  const counts = fc.array(
    fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: AREAS, maxLength: AREAS }),
    { minLength: 2, maxLength: 6 },
  );

  test('do not give away in one of them what is left out of another', () => {
    fc.assert(
      fc.property(counts, (kinds) => {
        const { figures } = protectedTabulation({
          ...sampleTabulation('minilok'),
          figures: divided(kinds),
        });
        const [whole, ...parts] = figures;
        if (whole === undefined) throw new Error('no figure');
        for (const [n, part] of parts.entries())
          expect(tells(kinds[n] ?? [], part.total, part.areas)).toBe(false);
        for (const [n, area] of whole.areas.entries()) {
          const here = parts.flatMap((part) => part.areas[n] ?? []);
          expect(
            tells(
              kinds.map((k) => k[n] ?? 0),
              area,
              here,
            ),
          ).toBe(false);
        }
        const totals = parts.map(({ total }) => total);
        expect(tells(kinds.map(sum), whole.total, totals)).toBe(false);
      }),
    );
  });

  test('do not print as a denominator what is left out as a number', () => {
    const words = { id: 'x', en: 'x' };
    const share = (numerator: number, denominator: number): TabulatedCell => ({
      ...cell(numerator),
      share: { numerator, denominator, percent: undefined, low: undefined, high: undefined },
    });
    const common = { title: words, text: words, unit: words, categories: [] };
    const { figures } = protectedTabulation({
      ...sampleTabulation('minilok'),
      figures: [
        { ...common, name: 'weighed/1', total: cell(93), areas: [3, 20, 30, 40].map(cell) },
        {
          ...common,
          name: 'gaining/1',
          outOf: 'weighed/1',
          total: share(49, 93),
          areas: [share(2, 3), share(18, 20), share(9, 30), share(20, 40)],
        },
      ],
    });
    // By itself the share would hide 9 beside 2, and print the 20 that the number hides.
    expect(figures.map(({ areas }) => areas.map(isHidden))).toEqual([
      [true, true, false, false],
      [true, true, true, false],
    ]);
  });

  test('are left out together where one alone would be the rest', () => {
    const { figures } = protectedTabulation({
      ...sampleTabulation('minilok'),
      figures: divided([
        [3, 20, 30, 40],
        [9, 20, 30, 40],
        [50, 20, 30, 40],
      ]),
    });
    // In the first place 3 is small, and 9 would tell it; in their lines 20 would tell each of them.
    expect(
      figures.map(({ areas }) => areas.map((shown) => ('value' in shown ? shown.value : '*'))),
    ).toEqual([
      [62, 60, 90, 120],
      ['*', '*', 30, 40],
      ['*', '*', 30, 40],
      [50, 20, 30, 40],
    ]);
  });
});
