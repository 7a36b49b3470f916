import { daysBetween, type Day } from '#libs/domain/kernel';
import type { Chance } from '../random.js';

export interface RiskStep {
  readonly on: Day;
  readonly kind: 'ASSESS' | 'REASSESS' | 'GRADUATE' | 'REINSTATE';
  readonly factors: readonly string[];
}

const assess = (on: Day, factors: readonly string[]): RiskStep => ({ on, kind: 'ASSESS', factors });
const reassess = (on: Day, factors: readonly string[]): RiskStep => ({
  on,
  kind: 'REASSESS',
  factors,
});

/** Reassessed without any factor left, and declared out of risk on the same day. */
const graduate = (on: Day): RiskStep[] => [reassess(on, []), { on, kind: 'GRADUATE', factors: [] }];

// A semester: an assessment older than that is stale (domain.md 9.2, RK-02).
const STALE_DAYS = 182;

const again = (days: readonly Day[], factors: readonly string[]): RiskStep[] => {
  const [first = '', ...later] = days;
  const due = later.find((day) => daysBetween(first, day) >= STALE_DAYS);
  return due === undefined ? [] : [reassess(due, factors)];
};

/**
 * How somebody's risk was judged on the days on which she was met (in order), such that the last
 * word is `atRisk`. Some become at risk later, some graduate, a few graduate and fall back.
 */
export const riskArc = (
  chance: Chance,
  days: readonly Day[],
  atRisk: boolean,
  factors: readonly string[],
  mayGraduate: (on: Day) => boolean,
  mayComeLater = true,
): readonly RiskStep[] => {
  const [first, ...rest] = days;
  if (first === undefined) return [];
  const last = rest.at(-1);
  const middle = rest.length >= 2 ? rest[chance.int(0, rest.length - 2)] : undefined;
  if (atRisk) {
    if (last !== undefined && middle !== undefined && chance.yes(0.22) && mayGraduate(middle))
      return [
        assess(first, factors),
        ...graduate(middle),
        { on: last, kind: 'REINSTATE', factors },
      ];
    if (last !== undefined && chance.yes(0.22) && mayComeLater)
      return [assess(first, []), reassess(last, factors)];
    return [assess(first, factors), ...again(days, factors)];
  }
  const better = middle ?? last;
  if (better !== undefined && chance.yes(0.16) && mayGraduate(better))
    return [assess(first, factors), ...graduate(better)];
  return [assess(first, []), ...again(days, [])];
};

/** The stretches of days in which the steps leave somebody at risk, up to `until`. */
export const riskyDays = (
  steps: readonly RiskStep[],
  until: Day,
): readonly { readonly from: Day; readonly to: Day }[] =>
  steps.flatMap((step, i) =>
    step.factors.length === 0 ? [] : [{ from: step.on, to: steps[i + 1]?.on ?? until }],
  );
