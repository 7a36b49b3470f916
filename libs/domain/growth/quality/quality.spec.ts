import { addDays, daysBetween } from '#libs/domain/kernel';
import {
  concernTexts,
  coverageOf,
  isWithheld,
  qualityByGroup,
  qualityOf,
  zScores,
  type ChildMeasurement,
  type Measured,
  type QualityReport,
} from '#libs/domain/growth';

const measured = (
  birthDate: string,
  measuredOn: string,
  child: ChildMeasurement,
  previous?: Measured,
): Measured => {
  const whole = { ageDays: daysBetween(birthDate, measuredOn), ...child };
  return { child: whole, scores: zScores(whole), birthDate, measuredOn, previous };
};

/** Sixty children from 9 to 48 months, each about as tall as WHO's median child. */
const cohort: readonly Measured[] = Array.from({ length: 60 }, (_, i) => {
  const birthDate = addDays('2021-01-03', i * 20);
  const height = 50 + 1.33 * Math.sqrt(daysBetween(birthDate, '2025-01-10')) + ((i * 7) % 11) - 5;
  return measured(birthDate, '2025-01-10', {
    sex: i % 2 === 0 ? 'L' : 'P',
    weightKg: Number((0.00155 * height * height).toFixed(1)),
    heightCm: Number(height.toFixed(1)),
    position: i % 3 === 0 ? 'TB' : 'PB',
    oedema: i === 0 ? 'YA' : 'TIDAK',
  });
});
const report = (rows: readonly Measured[]): QualityReport => {
  const found = qualityOf(rows, 1);
  if (isWithheld(found)) throw new Error('withheld');
  return found;
};

describe('the quality report', () => {
  it('is withheld below thirty, group by group', () => {
    const groups = qualityByGroup(cohort, (r) =>
      r.child.sex === 'L' && r.child.position === 'TB' ? 'small' : 'big',
    );
    expect(groups.get('small')).toEqual({ withheld: true, n: 10 });
    expect(groups.get('big')).toMatchObject({ n: 50 });
    expect(qualityByGroup(cohort, () => undefined).size).toBe(0);
  });

  it('counts what is missing', () => {
    const { completeness } = report([
      ...cohort.slice(0, 3),
      { child: {}, scores: zScores({}), measuredOn: '2025-01-10', birthDayImputed: true },
    ]);
    expect(completeness).toEqual({
      birthDateMissing: { n: 1, of: 4, percent: 25 },
      birthDayImputed: { n: 1, of: 4, percent: 25 },
      sexMissing: { n: 1, of: 4, percent: 25 },
      weightMissing: { n: 1, of: 4, percent: 25 },
      heightMissing: { n: 1, of: 4, percent: 25 },
      positionMissing: { n: 0, of: 3, percent: 0 },
      oedemaNotExamined: { n: 1, of: 4, percent: 25 },
      oedema: 1,
    });
  });

  it('tells who was measured', () => {
    const { distribution: d } = report(cohort);
    expect(d.sex).toMatchObject({ first: 30, second: 30, ratio: 1, expected: 1 });
    expect(d.sex.p).toBeCloseTo(1, 6);
    expect(d.ageGroups).toMatchObject({ '00-05': 0, '48-59': 1 });
    expect(Object.values(d.ageGroups).reduce((a, b) => a + b, 0)).toBe(60);
    expect(d.months.reduce((a, b) => a + b, 0)).toBe(60);
    expect(d.heaping.counts.reduce((a, b) => a + b, 0)).toBe(60);
    expect(d.birthMonths.reduce((a, b) => a + b, 0)).toBe(60);
  });

  it('sees births heaped on the 1st and ages heaped on whole years', () => {
    const heaped = cohort
      .map((r) => measured('2024-01-01', '2025-01-10', r.child))
      .map((r) => ({
        ...r,
        child: { ...r.child, ageDays: 366 },
      }));
    const { heaps, heaping } = report(heaped).distribution;
    expect(heaps.BIRTH_DAY).toMatchObject({ percent: 100, heaped: true });
    expect(heaps.WHOLE_YEARS).toMatchObject({ percent: 100, heaped: true });
    expect(heaping.p).toBeLessThan(0.001);
    expect(report(cohort).distribution.heaps.BIRTH_DAY.heaped).toBe(false);
  });

  it('flags scores against all computed, and keeps them out of the spread', () => {
    const odd = measured('2024-01-10', '2025-01-10', { sex: 'L', heightCm: 57, position: 'PB' });
    const { scores } = report([...cohort, odd]);
    expect(scores.HAZ.flagged).toMatchObject({ n: 1, of: 61 });
    expect(scores.HAZ.moments).toEqual(report(cohort).scores.HAZ.moments);
    expect(scores.HAZ.concerns).toContain('MANY_FLAGGED');
    expect(concernTexts.MANY_FLAGGED.id).not.toBe('');
  });

  it('suspects a spread that is too small', () => {
    const same = cohort.map((r) =>
      measured('2024-01-10', '2025-01-10', {
        ...r.child,
        ageDays: 366,
        heightCm: 75,
        sex: 'L',
        position: 'PB',
      }),
    );
    expect(report(same).scores.HAZ.concerns).toEqual(['SD_SUSPICIOUSLY_SMALL', 'SD_OUTSIDE_USUAL']);
  });

  it('counts positions that do not fit the age', () => {
    const rows = [
      measured('2024-06-10', '2025-01-10', { sex: 'L', heightCm: 66, position: 'TB' }),
      measured('2024-06-10', '2025-01-10', { sex: 'L', heightCm: 66, position: 'PB' }),
      measured('2022-06-10', '2025-01-10', { sex: 'L', heightCm: 90, position: 'PB' }),
      measured('2022-06-10', '2025-01-10', { sex: 'L', heightCm: 90 }),
    ];
    expect(report(rows).position).toMatchObject({
      '00-08': { n: 1, of: 2 },
      '00-11': { n: 1, of: 2 },
      '12-23': { n: 0, of: 0, percent: undefined },
      '24-35': { n: 1, of: 1 },
    });
  });

  it('compares each child with itself', () => {
    const before = measured('2024-01-10', '2025-01-10', {
      sex: 'L',
      weightKg: 9.6,
      heightCm: 75.7,
      position: 'PB',
    });
    const again = (child: ChildMeasurement): Measured =>
      measured('2024-01-10', '2025-02-10', { sex: 'L', ...child }, before);
    const rows = [
      before,
      again({ weightKg: 9.6, heightCm: 75.7, position: 'PB' }),
      again({ weightKg: 9.8, heightCm: 75, position: 'PB' }),
      again({ weightKg: 9.8, heightCm: 74.9, position: 'PB' }),
      again({ weightKg: 9.8, heightCm: 80, position: 'PB' }),
    ];
    expect(report(rows).followUp).toEqual({
      repeated: { n: 1, of: 4, percent: 25 },
      shorter: { n: 1, of: 4, percent: 25 },
      jumped: { n: 1, of: 4, percent: 25 },
    });
  });
});

describe('coverage', () => {
  it('is publishable from 80 % on', () => {
    expect(coverageOf(80, 100)).toEqual({ n: 80, of: 100, percent: 80, publishable: true });
    expect(coverageOf(79, 100).publishable).toBe(false);
    expect(coverageOf(0, 0)).toMatchObject({ percent: undefined, publishable: false });
  });
});
