import fc from 'fast-check';
import { addDays } from '#libs/domain/kernel';
import { monthEnds } from './trend.js';

describe('the months of a trend', () => {
  it('end with the day asked for, and before it each on the last day of its month', () => {
    expect(monthEnds('2025-03-15', 4)).toEqual([
      { month: '2024-12', asOf: '2024-12-31' },
      { month: '2025-01', asOf: '2025-01-31' },
      { month: '2025-02', asOf: '2025-02-28' },
      { month: '2025-03', asOf: '2025-03-15' },
    ]);
    expect(monthEnds('2024-02-29', 1)).toEqual([{ month: '2024-02', asOf: '2024-02-29' }]);
  });

  it('follow each other without a gap, from any day', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 60 }), (days, months) => {
        const asOf = addDays('1990-01-01', days);
        const ends = monthEnds(asOf, months);
        expect(ends).toHaveLength(months);
        expect(ends.at(-1)?.asOf).toBe(asOf);
        for (const [n, end] of ends.entries()) {
          expect(end.asOf.slice(0, 7)).toBe(end.month);
          const next = ends[n + 1];
          if (next !== undefined) expect(addDays(end.asOf, 1)).toBe(`${next.month}-01`);
        }
      }),
    );
  });
});
