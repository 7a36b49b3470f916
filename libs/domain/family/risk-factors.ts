import type { Bilingual } from '#libs/domain/kernel';
import { RULES_V1, ruleSets, type RuleSet } from '#libs/domain/risk';
import type { Category } from './policy.js';

/** One reason to call a person at risk, by its code on the field sheet (domain.md 2). */
export interface RiskFactor extends Bilingual {
  readonly code: string;
  readonly categories: readonly Category[];
}

/** What a rule set finds in persons; the same code may have one rule for each sex. */
const factorsOf = ({ factors }: RuleSet): readonly RiskFactor[] => [
  ...new Map(
    factors
      .filter(({ categories }) => categories.length > 0)
      .map(({ code, categories, name }) => [code, { code, categories, ...name }]),
  ).values(),
];

export const RISK_RULES_V1 = RULES_V1.name;

/** Every rule set that comes with the program, by name. */
export const riskFactors: ReadonlyMap<string, readonly RiskFactor[]> = new Map(
  [...ruleSets].map(([name, rules]) => [name, factorsOf(rules)]),
);

export const currentRuleSet = RISK_RULES_V1;
export const currentRiskFactors = factorsOf(RULES_V1);

/** The factor that says a child was measured as stunted. */
export const STUNTED = 'A9';

const named = new Map(currentRiskFactors.map((factor) => [factor.code, factor]));

/** A factor in words; its code when no rule set knows it. */
export const factorName = (code: string): Bilingual => {
  const { id, en } = named.get(code) ?? { id: code, en: code };
  return { id, en };
};

/** The first of these factors that does not belong to a category. */
export const strangerTo = (category: Category, factors: readonly string[]): string | undefined =>
  factors.find((code) => named.get(code)?.categories.includes(category) !== true);
