import fc from 'fast-check';
import {
  above,
  ageGroupOf,
  below,
  byGroup,
  doubtOf,
  INDICATORS,
  isWithheld,
  prevalence,
  scoreSummary,
  severityOf,
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

describe('designs', () => {
  const rows = Array.from({ length: 60 }, (_, i) => child((i * 7) % 5 === 0 ? -2.4 : -1.2));
  const plain = stunting(rows);

  it('of one cluster a row, or of equal weights, are the plain one', () => {
    expect(stunting(rows.map((r, i) => ({ ...r, cluster: String(i) })))).toEqual(plain);
    const doubled = stunting(rows.map((r) => ({ ...r, weight: 2 })));
    expect(doubled.interval?.[1]).toBeCloseTo(plain.interval?.[1] as number, 10);
    expect(doubled.weighted).toBe(120);
  });

  it('of clusters that are alike inside widen the interval', () => {
    const sorted = rows.toSorted((a, b) => (a.scores.HAZ?.z ?? 0) - (b.scores.HAZ?.z ?? 0));
    const clustered = stunting(
      sorted.map((r, i) => ({ ...r, cluster: String(i % 10 === 0 ? 0 : Math.floor(i / 6)) })),
    );
    expect(clustered.standardError).toBeGreaterThan(plain.standardError as number);
  });

  it('of two strata of one kind each have no spread left', () => {
    const stratified = stunting(
      rows.map((r) => ({ ...r, stratum: (r.scores.HAZ?.z ?? 0) < -2 ? 'a' : 'b' })),
    );
    expect(stratified.standardError).toBeCloseTo(0, 12);
  });

  it('follow the formula by hand: two strata, weights, clusters', () => {
    // u = w(x - r)/W with r = 3/8; sums per cluster: a1 5/64, a2 -9/64, b1 10/64, b2 -6/64.
    const hand: [string, string, number, number][] = [
      ['a', '1', 1, -2.5],
      ['a', '2', 3, 0],
      ['b', '1', 2, -2.5],
      ['b', '2', 2, 0],
    ];
    const figure = stunting(
      hand.map(([stratum, cluster, weight, haz]) => child(haz, { stratum, cluster, weight })),
    );
    const spread = 2 * 2 * (7 / 64) ** 2 + 2 * 2 * (8 / 64) ** 2;
    expect(figure.percent).toBeCloseTo(37.5, 10);
    expect(figure.standardError).toBeCloseTo(100 * Math.sqrt(spread), 10);
  });

  it('drop rows without a cluster once there are clusters, and give no weight to a missing one', () => {
    const some = [child(-2.5, { cluster: 'a', weight: 1 }), child(-1, { cluster: 'b' }), child(-1)];
    expect(stunting(some)).toMatchObject({ n: 2, weighted: 1, percent: 100 });
  });

  it('of a single row or cluster have no interval', () => {
    const one = stunting([child(-2.5, { cluster: 'a' }), child(-1, { cluster: 'a' })]);
    expect(one).toMatchObject({ percent: 50, interval: undefined, standardError: undefined });
  });

  it('hold a stratum of one cluster against all', () => {
    const lonely = stunting([
      child(-2.5, { stratum: 'a' }),
      child(-1, { stratum: 'b' }),
      child(-2.5, { stratum: 'b' }),
    ]);
    expect(lonely.standardError).toBeGreaterThan(0);
  });
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

describe('judging a prevalence', () => {
  it('doubts what is lower than in a healthy population, or above 60 %', () => {
    expect([2.27, 2.28, 60, 60.1].map(doubtOf)).toEqual([
      'BELOW_HEALTHY_POPULATION',
      undefined,
      undefined,
      'UNBELIEVABLY_HIGH',
    ]);
  });

  it('has the levels of WHO and UNICEF', () => {
    expect([2.4, 2.5, 10, 20, 30].map((p) => severityOf('STUNTING', p))).toEqual([
      'VERY_LOW',
      'LOW',
      'MEDIUM',
      'HIGH',
      'VERY_HIGH',
    ]);
    expect(severityOf('WASTING', 15)).toBe('VERY_HIGH');
  });
});

describe('age groups', () => {
  it.each([
    [0, '00-05'],
    [182, '00-05'],
    [183, '06-11'],
    [730, '12-23'],
    [731, '24-35'],
    [1826, '48-59'],
    [1827, undefined],
    [-1, undefined],
    [undefined, undefined],
  ])('day %s is in %s', (day, group) => expect(ageGroupOf(day)).toBe(group));
});
