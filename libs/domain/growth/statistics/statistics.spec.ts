import fc from 'fast-check';
import { chiSquareTail, evenChiSquare, shareTail } from './chi-square.js';
import { momentsOf, momentsOfSums } from './moments.js';
import { studentQuantile } from './student.js';

describe("Student's t", () => {
  it.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [3, 3.182446305],
    [5, 2.570581836],
    [10, 2.228138852],
    [30, 2.042272456],
    [99, 1.984216952],
    [100, 1.983971519],
    [199, 1.971956544],
    [1000, 1.962339081],
    [1e9, 1.959963985],
  ])('with %d degrees is %d', (df, t) => expect(studentQuantile(df)).toBeCloseTo(t, 8));
});

describe('chi-square', () => {
  it.each([
    [3.841458821, 1, 0.05],
    [10.82756617, 1, 0.001],
    [19.67513757, 11, 0.05],
    [31.26413362, 11, 0.001],
    [0, 11, 1],
  ])('%d with %d degrees has the tail %d', (x, df, tail) =>
    expect(chiSquareTail(x, df)).toBeCloseTo(tail, 6),
  );

  it('is nought for equal counts and for none', () => {
    expect(evenChiSquare([5, 5, 5])).toBe(0);
    expect(evenChiSquare([0, 0])).toBe(0);
    expect(evenChiSquare([10, 0])).toBe(10);
  });

  it('tests a share as prop.test does', () => {
    // R: prop.test(60, 100, p = 0.5)$p.value
    expect(shareTail(60, 100, 0.5)).toBeCloseTo(0.05743312, 6);
    expect(shareTail(50, 100, 0.5)).toBeCloseTo(1, 6);
  });
});

describe('moments', () => {
  it('are those of the textbook', () => {
    expect(momentsOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
      n: 8,
      mean: 5,
      sd: expect.closeTo(2.138089935, 9),
      skewness: expect.closeTo(0.65625, 9),
      kurtosis: expect.closeTo(2.78125, 9),
    });
  });

  it('are unknown where nothing varies', () => {
    expect(momentsOf([])).toBeUndefined();
    expect(momentsOf([0.1, 0.1, 0.1])).toMatchObject({ sd: 0, skewness: undefined });
    expect(momentsOf([1])).toEqual({
      n: 1,
      mean: 1,
      sd: undefined,
      skewness: undefined,
      kurtosis: undefined,
    });
  });
});

describe('moments of sums', () => {
  it('are those of the values', () => {
    const tenths = fc.array(fc.integer({ min: -600, max: 600 }), { maxLength: 80 });
    fc.assert(
      fc.property(tenths, (values) => {
        const power = (p: number): number => values.reduce((sum, v) => sum + v ** p, 0);
        const found = momentsOfSums(values.length, [power(1), power(2), power(3), power(4)], 0.1);
        const expected = momentsOf(values.map((v) => v * 0.1));
        expect(found?.n).toBe(expected?.n);
        for (const name of ['mean', 'sd', 'skewness', 'kurtosis'] as const)
          if (expected?.[name] === undefined) expect(found?.[name]).toBeUndefined();
          else expect(found?.[name]).toBeCloseTo(expected[name], 5);
      }),
    );
  });
});
