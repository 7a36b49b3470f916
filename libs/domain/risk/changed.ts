import {
  conditionsOf,
  isCombination,
  type Condition,
  type Factor,
  type RuleSet,
} from './rule-set.js';

const limits = (rules: RuleSet, c: Condition): unknown[] => {
  const value = (name: string | undefined): unknown =>
    name === undefined ? undefined : rules.parameters[name]?.value;
  switch (c.kind) {
    case 'answered':
      return [c.as];
    case 'oneOf':
      return [...c.values].sort();
    case 'between':
      return [value(c.from), value(c.to)];
    default:
      return [value(c.param)];
  }
};

/** What a factor means, with its figures put in; how long a value counts is not part of it. */
const meaning = (rules: RuleSet, factor: Factor): string =>
  JSON.stringify([
    factor.sex,
    isCombination(factor.when) ? factor.when.kind : 'any',
    conditionsOf(factor.when).map((c) => [c.kind, c.input, limits(rules, c)]),
  ]);

const meanings = (rules: RuleSet, code: string): string =>
  rules.factors
    .filter((factor) => factor.code === code)
    .map((factor) => meaning(rules, factor))
    .toSorted()
    .join();

/** Codes of factors of the candidate that mean something else, or are new, against the current rules. */
export const changedFactors = (current: RuleSet, candidate: RuleSet): ReadonlySet<string> =>
  new Set(
    candidate.factors
      .map(({ code }) => code)
      .filter((code) => meanings(current, code) !== meanings(candidate, code)),
  );
