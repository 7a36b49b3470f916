import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decode } from './decode.js';
import { encode } from './encode.js';
import { openFigures, whoTables } from './load.js';
import { read, write } from './notation.js';
import { SCALES, TABLE_NAMES, type LmsTable, type LmsTables } from './tables.js';
import { WHO_2006 } from './who-2006.js';

/** SHA-256 of WHO's 61,476 published figures as little-endian doubles, computed outside this program. */
const PUBLISHED = '26d7efec8af635e6943f67fb2bab75a3488b04e3547e2c035ba45d8e2cc64ecb';

const figures = (tables: LmsTables): Float64Array[] =>
  TABLE_NAMES.flatMap((name) => [tables[name].L.lms, tables[name].P.lms]);

const anyTable: fc.Arbitrary<LmsTable> = fc
  .record({
    first: fc.nat(2000),
    rows: fc.array(
      fc.tuple(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 0, max: 1_200_000 }),
        fc.integer({ min: 0, max: 50_000 }),
      ),
      { maxLength: 40 },
    ),
  })
  .map(({ first, rows }) => ({
    first,
    rows: rows.length,
    lms: Float64Array.from(rows.flatMap((row) => row.map((v, i) => v / SCALES[i as 0 | 1 | 2]))),
  }));

const anyTables = fc
  .array(anyTable, { minLength: 14, maxLength: 14 })
  .map(
    (tables) =>
      Object.fromEntries(
        TABLE_NAMES.map((name, i) => [name, { L: tables[2 * i], P: tables[2 * i + 1] }]),
      ) as unknown as LmsTables,
  );

describe('the WHO figures', () => {
  it('are the published ones, every bit', () => {
    const hash = createHash('sha256');
    for (const lms of figures(whoTables())) hash.update(lms);
    expect(figures(whoTables()).reduce((sum, lms) => sum + lms.length, 0)).toBe(61_476);
    expect(hash.digest('hex')).toBe(PUBLISHED);
  });

  it('are written the one way encode writes them', () =>
    expect(encode(whoTables())).toEqual(WHO_2006.lines));

  it('are refused when a single letter differs', () => {
    const lines = WHO_2006.lines.map((line, i) => (i === 2 ? line.replace('E', 'F') : line));
    expect(lines).not.toEqual(WHO_2006.lines);
    expect(() => openFigures({ ...WHO_2006, lines })).toThrow('do not match their hash');
  });
});

describe('the notation', () => {
  it('brings back any tables', () =>
    fc.assert(
      fc.property(anyTables, (t) => expect(decode(encode(t))).toEqual(t)),
      { numRuns: 50 },
    ));

  it('brings back any differences, small or large', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -1, max: 1 }), fc.integer())), (d) => {
        const back = read(write(d));
        expect(d.map((_, i) => back[i] ?? 0)).toEqual(d);
        expect(back.slice(d.length).every((x) => x === 0)).toBe(true);
      }),
    ));

  it('refuses what is not its own', () => {
    expect(() => read('~')).toThrow('not theirs');
    expect(() => decode(['no heading'])).toThrow('no heading');
    expect(() => decode(WHO_2006.lines.slice(4))).toThrow('lack lhfa L');
    const tooFine = structuredClone(whoTables()) as { lhfa: { L: { lms: Float64Array } } };
    tooFine.lhfa.L.lms[1] = 50.00001;
    expect(() => encode(tooFine as unknown as LmsTables)).toThrow('too many decimals');
  });
});
