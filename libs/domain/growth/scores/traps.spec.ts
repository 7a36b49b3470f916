import fc from 'fast-check';
import { INDICES, zScores, type ChildMeasurement } from '#libs/domain/growth';

const boy: ChildMeasurement = {
  sex: 'L',
  ageDays: 800,
  weightKg: 11,
  heightCm: 84,
  position: 'TB',
  muacCm: 14.5,
  headCm: 47,
  oedema: 'TIDAK',
};
const none = Object.fromEntries(INDICES.map((index) => [index, undefined]));

describe('rules of the standards', () => {
  it.each([
    ['L', 365, 9.6, 75.7, 'PB', 75.7, -0.02, -0.04, -0.06, -0.03],
    ['L', 365, 7.5, 70, 'PB', 70, -2.42, -2.28, -1.44, -1.18],
    ['P', 365, 6.5, 66, 'PB', 66, -3.11, -2.69, -1.31, -1.06],
    ['P', 183, 5, 60, 'PB', 60, -2.54, -3.14, -1.82, -2.21],
    ['P', 700, 8, 74, 'TB', 74.7, -3.41, -2.91, -1.46, -0.88],
    ['L', 730, 10, 81, 'TB', 81.7, -2, -1.71, -0.91, -0.64],
    ['L', 731, 10, 81, 'TB', 81, -2.01, -1.71, -0.91, -0.65],
    ['L', 731, 10, 81, 'PB', 80.3, -2.23, -1.71, -0.75, -0.42],
    ['P', 1096, 11, 86, 'TB', 86, -2.38, -1.85, -0.65, -0.41],
    ['L', 244, 6, 60, 'TB', 60, -4.81, -3.25, 0.02, -0.43],
    ['L', 274, 6, 60, 'TB', 60.7, -5.02, -3.52, -0.36, -0.66],
    ['L', 987, 12, 72.86, 'PB', 72.16, -6.09, -1.13, 3.26, 4.79],
    ['L', 365, 9.6, 57, 'PB', 57, -7.89, -0.04, 7.96, 7.38],
  ] as const)(
    '%s day %d, %d kg, %d cm %s',
    (sex, ageDays, weightKg, heightCm, position, usedCm, ...want) => {
      const s = zScores({ sex, ageDays, weightKg, heightCm, position });
      expect([s.heightCm, s.HAZ?.z, s.WAZ?.z, s.WHZ?.z, s.BAZ?.z]).toEqual([
        expect.closeTo(usedCm, 6),
        ...want,
      ]);
    },
  );

  it('leaves the known lengths alone where WHO picks the wrong upper row', () => {
    const at = (heightCm: number): number =>
      zScores({ ...boy, ageDays: 1400, weightKg: 14, heightCm, position: 'PB' }).WHZ?.z as number;
    // 103.1 - 0.7 is 102.39999999999999 to a computer; one row too high would shift WHZ by 0.02.
    expect(Math.abs(at(103.1) - at(103.100001))).toBeLessThanOrEqual(0.01);
    expect(at(103.1)).toBe(
      zScores({ ...boy, ageDays: 1400, weightKg: 14, heightCm: 102.4 }).WHZ?.z,
    );
  });

  it('scores nothing before birth, at sixty months, or without a sex', () => {
    expect(zScores({ ...boy, ageDays: -1 })).toMatchObject(none);
    expect(zScores({ ...boy, ageDays: 1826.25 })).toMatchObject(none);
    expect(zScores({ ...boy, sex: undefined })).toMatchObject(none);
    expect(zScores({ ...boy, ageDays: 1826.24 }).HAZ).toBeDefined();
  });

  it('takes no zero or negative reading for a measurement', () =>
    expect(zScores({ ...boy, weightKg: 0, heightCm: -1, muacCm: 0, headCm: 0 })).toMatchObject({
      ...none,
      bmi: undefined,
      heightCm: undefined,
    }));

  it('scores the upper arm from day 91', () => {
    expect(zScores({ ...boy, ageDays: 90 }).ACZ).toBeUndefined();
    expect(zScores({ ...boy, ageDays: 90.5 }).ACZ).toBeDefined();
  });

  it('flags strictly beyond the limits, and the weight limits are lopsided', () => {
    const flagged = (m: ChildMeasurement): (boolean | undefined)[] => {
      const s = zScores({ ...boy, ...m });
      return [s.HAZ?.flagged, s.WAZ?.flagged];
    };
    expect(flagged({ heightCm: 71 })).toEqual([false, false]);
    expect(flagged({ heightCm: 60 })).toEqual([true, false]);
    expect(zScores({ ...boy, weightKg: 21 }).WAZ).toEqual({ z: 4.6, flagged: false });
    expect(zScores({ ...boy, weightKg: 22 }).WAZ).toEqual({ z: 5.11, flagged: true });
  });

  it('never counts oedema not examined as oedema', () =>
    expect(zScores({ ...boy, oedema: 'TIDAK_DIPERIKSA' })).toEqual(zScores(boy)));
});

const children = fc.record({
  sex: fc.constantFrom('L' as const, 'P' as const),
  ageDays: fc.integer({ min: 0, max: 1826 }),
  weightKg: fc.double({ min: 1, max: 30, noNaN: true }),
  heightCm: fc.double({ min: 40, max: 125, noNaN: true }),
  position: fc.constantFrom('PB' as const, 'TB' as const, undefined),
});

describe('any child', () => {
  it('has scores of two decimals, never minus zero', () =>
    fc.assert(
      fc.property(children, (child) => {
        const scores = zScores(child);
        for (const index of INDICES) {
          const z = scores[index]?.z ?? 0;
          expect(Object.is(z, -0)).toBe(false);
          expect(Number(z.toFixed(2))).toBe(z);
        }
      }),
    ));

  it('never loses height-for-age by being taller, nor weight-for-age by being heavier', () =>
    fc.assert(
      fc.property(children, (child) => {
        const taller = zScores({
          ...child,
          heightCm: child.heightCm + 1,
          weightKg: child.weightKg + 1,
        });
        const scores = zScores(child);
        expect(taller.HAZ?.z).toBeGreaterThan(scores.HAZ?.z as number);
        expect(taller.WAZ?.z).toBeGreaterThan(scores.WAZ?.z as number);
      }),
    ));
});
