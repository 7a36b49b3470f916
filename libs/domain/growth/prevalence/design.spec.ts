import {
  INDICATORS,
  isWithheld,
  prevalence,
  surveyOf,
  type Prevalence,
  type SurveyedChild,
} from '#libs/domain/growth';

const child = (haz: number | undefined, more: Partial<SurveyedChild> = {}): SurveyedChild => ({
  scores: haz === undefined ? {} : { HAZ: { z: haz, flagged: Math.abs(haz) > 6 } },
  ...more,
});
const stunting = (children: readonly SurveyedChild[], smallest = 1): Prevalence => {
  const figure = prevalence(surveyOf(children), INDICATORS.STUNTING, undefined, smallest);
  if (isWithheld(figure)) throw new Error('withheld');
  return figure;
};

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
