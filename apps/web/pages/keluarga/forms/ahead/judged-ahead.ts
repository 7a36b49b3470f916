import { personInputOf, type FamilyState } from '#libs/domain/family';
import {
  evaluate,
  sayLack,
  type AnswersInput,
  type Outcome,
  type RuleSet,
} from '#libs/domain/risk';
import type { Bilingual } from '#libs/domain/kernel';

export interface JudgedAhead {
  readonly outcome: Outcome;
  readonly ruleSet: string;
  readonly found: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly reason: Bilingual;
  }[];
  /** What has to be known before anything can be concluded; a blank is neither a yes nor a no. */
  readonly missing: readonly Bilingual[];
}

/** What the rules will conclude from these answers and the facts on record; nothing is recorded. */
export const judgedAhead = (
  family: FamilyState,
  personId: string,
  day: string,
  answers: AnswersInput['values'],
  rules: RuleSet,
): JudgedAhead | undefined => {
  const person = family.persons.get(personId);
  const known = person && personInputOf(family, person, day);
  if (known === undefined) return undefined;
  // As the server does: the sheet is filled in anew.
  const { declared: _, ...facts } = known;
  const { outcome, factors } = evaluate(rules, { ...facts, answers: { day, values: answers } });
  const open = factors.filter((f) => f.needed && f.truth === 'UNKNOWN').flatMap((f) => f.missing);
  return {
    outcome,
    ruleSet: rules.name,
    found: factors.flatMap(({ code, name, reason, truth }) =>
      truth === 'YES' ? [{ code, name, reason }] : [],
    ),
    missing: [...new Map(open.map((one) => [one.input, sayLack(one.input, one.lack)])).values()],
  };
};
