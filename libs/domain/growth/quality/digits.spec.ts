import fc from 'fast-check';
import { digitPreference } from '#libs/domain/growth';

describe('preference for last digits', () => {
  it('is nought when every digit is as frequent, and complete when one digit is all', () => {
    const even = Array.from({ length: 50 }, (_, i) => 9 + i / 10);
    expect(digitPreference(even)).toMatchObject({
      n: 50,
      score: 0,
      grade: 'EXCELLENT',
      dissimilarity: expect.closeTo(0, 9),
      heaped: false,
    });
    expect(digitPreference([75, 76, 80])).toMatchObject({
      score: expect.closeTo(100, 9),
      grade: 'PROBLEMATIC',
      dissimilarity: expect.closeTo(90, 9),
      wholeOrHalf: { n: 3, of: 3, percent: 100 },
      heaped: true,
    });
    expect(digitPreference([])).toBeUndefined();
  });

  it('follows the formula: 100 * sqrt(chi-square / 9n)', () => {
    // Digits 0 and 5 twenty times each, the others five: chi-square 2*(20-8)^2/8 + 8*(5-8)^2/8 = 45.
    const readings = Array.from({ length: 10 }, (_, d) => d).flatMap((d) =>
      Array.from({ length: d % 5 === 0 ? 20 : 5 }, () => 70 + d / 10),
    );
    expect(digitPreference(readings)?.score).toBeCloseTo(100 * Math.sqrt(45 / (9 * 80)), 10);
    expect(digitPreference(readings)?.grade).toBe('PROBLEMATIC');
  });

  it('lies between 0 and 100 for any readings', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1 }), (tenths) => {
        const found = digitPreference(tenths.map((t) => t / 10));
        expect(found?.score).toBeGreaterThanOrEqual(0);
        expect(found?.score).toBeLessThanOrEqual(100 + 1e-9);
        expect(found?.counts.reduce((a, b) => a + b, 0)).toBe(tenths.length);
      }),
    ));
});
