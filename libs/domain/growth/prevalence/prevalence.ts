import { estimate, meanInterval, shareInterval, type Estimate, type Interval } from './estimate.js';
import type { Indicator } from './indicators.js';
import type { Survey, SurveyedChild, SurveyIndex } from './survey.js';
import { SMALLEST_GROUP, withhold, type Withheld } from './withheld.js';

export interface Prevalence {
  /** Children that count, unweighted. */
  readonly n: number;
  readonly cases: number;
  /** Weighted; the same as `n` without weights. */
  readonly weighted: number;
  readonly percent: number;
  /** 95 % interval, in percent; undefined where the design leaves no degree of freedom. */
  readonly interval: Interval | undefined;
  /** In percentage points. */
  readonly standardError: number | undefined;
  /** Left out because a score was flagged. */
  readonly flagged: number;
  /** Children with oedema, who count as below -3 SD of weight. */
  readonly oedema: number;
}

type InGroup<C> = (child: C) => boolean;
const everyone = (): boolean => true;

const percentOf = (interval: Interval | undefined): Interval | undefined =>
  interval && [100 * interval[0], 100 * interval[1]];

/**
 * How many of a group an indicator holds for. The group is given by a predicate and not by leaving
 * the others out, because the interval rests on the whole data set. Withheld below `smallest`.
 */
export const prevalence = <C extends SurveyedChild>(
  survey: Survey<C>,
  { holds, indices }: Indicator,
  inGroup: InGroup<C> = everyone,
  smallest: number = SMALLEST_GROUP,
): Prevalence | Withheld => {
  const { children, design } = survey;
  const group = children.filter(inGroup);
  const values = children.map((child) => {
    const held = inGroup(child) ? holds(child) : undefined;
    return held === undefined ? undefined : Number(held);
  });
  const share = estimate(values, design);
  if (share === undefined || share.n < smallest) return withhold(share?.n ?? 0);
  return {
    n: share.n,
    cases: values.filter((v) => v === 1).length,
    weighted: share.weighted,
    percent: 100 * share.value,
    interval: percentOf(shareInterval(share, design)),
    standardError: share.standardError === undefined ? undefined : 100 * share.standardError,
    flagged: group.filter((c) => indices.some((i) => c.scores[i]?.flagged)).length,
    oedema: group.filter((c) => c.oedema === 'YA').length,
  };
};

export interface ScoreSummary extends Estimate {
  readonly interval: Interval | undefined;
  /** With n - 1, weighted; undefined for one child. */
  readonly sd: number | undefined;
}

/** Mean and standard deviation of a score over a group, without flagged scores. */
export const scoreSummary = <C extends SurveyedChild>(
  { children, design }: Survey<C>,
  index: SurveyIndex,
  inGroup: InGroup<C> = everyone,
  smallest: number = SMALLEST_GROUP,
): ScoreSummary | Withheld => {
  const values = children.map((child) => {
    const score = child.scores[index];
    return score === undefined || score.flagged || !inGroup(child) ? undefined : score.z;
  });
  const mean = estimate(values, design);
  if (mean === undefined || mean.n < smallest) return withhold(mean?.n ?? 0);
  const squares = values.reduce<number>(
    (sum, z, i) => (z === undefined ? sum : sum + design.weights[i]! * (z - mean.value) ** 2),
    0,
  );
  return {
    ...mean,
    interval: meanInterval(mean, design),
    sd: mean.n < 2 ? undefined : Math.sqrt((squares / mean.weighted) * (mean.n / (mean.n - 1))),
  };
};

/** A figure for each group that occurs, by whatever names a child's group. */
export const byGroup = <C extends SurveyedChild, F>(
  { children }: Survey<C>,
  groupOf: (child: C) => string | undefined,
  figure: (inGroup: InGroup<C>) => F,
): ReadonlyMap<string, F> => {
  const names = [...new Set(children.map(groupOf))].filter((name) => name !== undefined).toSorted();
  return new Map(names.map((name) => [name, figure((child) => groupOf(child) === name)]));
};
