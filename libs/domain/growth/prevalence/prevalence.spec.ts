import fc from 'fast-check';
import {
  above,
  ageGroupOf,
  below,
  byGroup,
  INDICATORS,
  isWithheld,
  prevalence,
  scoreSummary,
  surveyOf,
  zScores,
  type Prevalence,
  type SurveyedChild,
} from '#libs/domain/growth';
import { studentQuantile } from '../statistics/student.js';

const child = (haz: number | undefined, more: Partial<SurveyedChild> = {}): SurveyedChild => ({
  scores: haz === undefined ? {} : { HAZ: { z: haz, flagged: Math.abs(haz) > 6 } },
  ...more,
});
const stunting = (children: readonly SurveyedChild[], smallest = 1): Prevalence => {
  const figure = prevalence(surveyOf(children), INDICATORS.STUNTING, undefined, smallest);
  if (isWithheld(figure)) throw new Error('withheld');
  return figure;
};

describe('prevalence', () => {
  it('of 2 in 200 is 1 % (0.25 to 3.95), as WHO has it', () => {
    const figure = stunting(Array.from({ length: 200 }, (_, i) => child(i < 2 ? -2.01 : -2)));
    expect(figure).toMatchObject({ n: 200, cases: 2, percent: 1, flagged: 0 });
    expect(figure.interval?.[0]).toBeCloseTo(0.25, 2);
    expect(figure.interval?.[1]).toBeCloseTo(3.95, 2);
  });

  it('of none or all has an interval without width', () => {
    const all = Array.from({ length: 40 }, () => child(-2.5));
    expect(stunting(all)).toMatchObject({ percent: 100, interval: [100, 100] });
    expect(stunting(all.map(() => child(0)))).toMatchObject({ percent: 0, interval: [0, 0] });
  });

  it('leaves out flagged scores and tells how many', () => {
    const figure = stunting([child(-2.5), child(-1), child(-7), child(undefined)]);
    expect(figure).toMatchObject({ n: 2, cases: 1, percent: 50, flagged: 1 });
  });

  it('counts oedema as wasted whatever the weight, and not as unknown', () => {
    const m = { sex: 'L', ageDays: 800, weightKg: 15, heightCm: 84, position: 'TB' } as const;
    const rows = [
      { ageDays: 800, oedema: 'YA', scores: zScores({ ...m, oedema: 'YA' }) },
      { ageDays: 800, scores: zScores(m) },
    ] as const;
    const survey = surveyOf(rows);
    const of = (code: 'SEVERE_WASTING' | 'OVERWEIGHT' | 'UNDERWEIGHT' | 'STUNTING'): unknown =>
      prevalence(survey, INDICATORS[code], undefined, 1);
    expect(of('SEVERE_WASTING')).toMatchObject({ n: 2, cases: 1, oedema: 1 });
    expect(of('OVERWEIGHT')).toMatchObject({ n: 2, cases: 1 });
    expect(of('UNDERWEIGHT')).toMatchObject({ n: 2, cases: 1 });
    expect(of('STUNTING')).toMatchObject({ n: 2, cases: 0 });
    expect(scoreSummary(survey, 'WHZ', undefined, 1)).toMatchObject({ n: 1, sd: undefined });
  });

  it('joins two indices only where both are known', () => {
    const z = (z: number) => ({ z, flagged: false });
    const rows: SurveyedChild[] = [
      { scores: { HAZ: z(-2.1), WHZ: z(-2.1) } },
      { scores: { HAZ: z(-2.1), WHZ: z(2.1) } },
      { scores: { HAZ: z(-2.1) } },
    ];
    const of = (code: 'STUNTED_AND_WASTED' | 'STUNTED_AND_OVERWEIGHT'): unknown =>
      prevalence(surveyOf(rows), INDICATORS[code], undefined, 1);
    expect(of('STUNTED_AND_WASTED')).toMatchObject({ n: 2, cases: 1 });
    expect(of('STUNTED_AND_OVERWEIGHT')).toMatchObject({ n: 2, cases: 1 });
    expect(below('WAZ', -2)(rows[0] as SurveyedChild)).toBeUndefined();
    expect(above('WAZ', 2)(rows[0] as SurveyedChild)).toBeUndefined();
  });

  it('is withheld below thirty children', () => {
    const of = (n: number): unknown =>
      prevalence(surveyOf(Array.from({ length: n }, () => child(-1))), INDICATORS.STUNTING);
    expect(of(29)).toEqual({ withheld: true, n: 29 });
    expect(of(30)).toMatchObject({ n: 30, percent: 0 });
    expect(of(0)).toEqual({ withheld: true, n: 0 });
  });

  it('gives each group its figure over the whole data set', () => {
    const rows = Array.from({ length: 120 }, (_, i) =>
      child(i % 4 === 0 ? -2.5 : -1, { ageDays: i < 40 ? 100 : 800 }),
    );
    const survey = surveyOf(rows);
    const figures = byGroup(
      survey,
      (c) => ageGroupOf(c.ageDays),
      (inGroup) => prevalence(survey, INDICATORS.STUNTING, inGroup),
    );
    expect([...figures.keys()]).toEqual(['00-05', '24-35']);
    // n = 40 of N = 120: the share's spread over all rows, t with 119 degrees of freedom.
    const reach = studentQuantile(119) * Math.sqrt(120 / 119 / (40 * 0.25 * 0.75));
    const high = 100 / (1 + Math.exp(-(Math.log(0.25 / 0.75) + reach)));
    expect(figures.get('00-05')).toMatchObject({
      n: 40,
      percent: 25,
      interval: [expect.any(Number), expect.closeTo(high, 9)],
    });
  });

  it('counts nobody older than day 1826', () =>
    expect(stunting([child(-2.5, { ageDays: 1826 }), child(-2.5, { ageDays: 1827 })]).n).toBe(1));
});

describe('mean scores', () => {
  it('have the sample standard deviation and a t interval', () => {
    const survey = surveyOf([-3, -2, -1, 0, -7].map((z) => child(z)));
    expect(scoreSummary(survey, 'HAZ', undefined, 1)).toMatchObject({
      n: 4,
      value: -1.5,
      sd: expect.closeTo(1.290994449, 9),
    });
    expect(scoreSummary(survey, 'HAZ')).toEqual({ withheld: true, n: 4 });
  });
});

describe('any register', () => {
  it('has its prevalence inside its interval, and groups that add up', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -40, max: 20 }), fc.nat(3)), {
          minLength: 2,
          maxLength: 80,
        }),
        (list) => {
          const survey = surveyOf(
            list.map(([tenths, group]) => ({ ...child(tenths / 10), posyandu: `P${group}` })),
          );
          const all = stunting(survey.children);
          const [low, high] = all.interval as [number, number];
          expect(low).toBeLessThanOrEqual(all.percent + 1e-9);
          expect(high).toBeGreaterThanOrEqual(all.percent - 1e-9);
          const groups = byGroup(
            survey,
            (c) => c.posyandu,
            (g) => prevalence(survey, INDICATORS.STUNTING, g, 1) as Prevalence,
          );
          expect([...groups.values()].reduce((sum, g) => sum + g.cases, 0)).toBe(all.cases);
        },
      ),
    ));
});
