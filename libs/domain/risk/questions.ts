import { ANSWERS, type AnswerName } from './inputs.js';
import {
  conditionsOf,
  figure,
  RISK_CATEGORIES,
  type Factor,
  type RiskCategory,
  type RuleSet,
} from './rule-set.js';

/** One question of the field sheets under a rule set. */
export interface Question {
  readonly answer: AnswerName;
  /** Whom it is asked of. */
  readonly categories: readonly RiskCategory[];
  /** Where nobody can be called not at risk while it is not answered. */
  readonly neededIn: readonly RiskCategory[];
}

/** From this age on, in completed months, a child is in the category (domain.md 1.1). */
const BALITA_FROM_MONTHS = 24;

const mayHave = (rules: RuleSet, factor: Factor, category: RiskCategory): boolean =>
  factor.categories.includes(category) &&
  (category !== 'BALITA' ||
    factor.belowMonths === undefined ||
    figure(rules, factor.belowMonths) > BALITA_FROM_MONTHS);

const inCategories = (which: (category: RiskCategory) => boolean): readonly RiskCategory[] =>
  RISK_CATEGORIES.filter(which);

/** The yes-or-no questions that a rule set asks, each with the categories it concerns. */
export const questionsOf = (rules: RuleSet): readonly Question[] =>
  ANSWERS.map((answer) => {
    const asking = rules.factors.flatMap((factor) =>
      conditionsOf(factor.when)
        .filter((condition) => condition.input === answer)
        .map((condition) => ({ factor, optional: condition.ifKnown === true })),
    );
    return {
      answer,
      categories: inCategories((category) =>
        asking.some(({ factor }) => mayHave(rules, factor, category)),
      ),
      neededIn: inCategories((category) =>
        asking.some(
          ({ factor, optional }) =>
            !optional && factor.neededIn.includes(category) && mayHave(rules, factor, category),
        ),
      ),
    };
  });
