import { refuse, type Day, type Refusal } from '#libs/domain/kernel';
import {
  ANSWERS,
  evaluate,
  recordOf,
  sayLack,
  type AnswersInput,
  type Evaluation,
  type MissingInput,
  type RecordedEvaluation,
  type RuleSet,
} from '#libs/domain/risk';
import { findingOf, type Finding } from './finding.js';
import { personInputOf } from './risk-input.js';
import type { FamilyState } from './state.js';

export type Answers = AnswersInput['values'];

/** A judgement as a fact keeps it: what was answered, what followed from it, and why. */
export interface Judgement {
  readonly answers: { -readonly [K in keyof Answers]: boolean };
  readonly ruleSet: string;
  readonly outcome: 'AT_RISK' | 'NOT_AT_RISK';
  readonly atRisk: boolean;
  /** Codes of the factors that were found. */
  readonly factors: string[];
  readonly category: RecordedEvaluation['category'];
  readonly findings: Finding[];
}

const unique = (missing: readonly MissingInput[]): readonly MissingInput[] => [
  ...new Map(missing.map((one) => [one.input, one])).values(),
];

/** Nobody is called not at risk while something needed is unknown: names what that is. */
export const incomplete = ({ factors }: Evaluation): Refusal => {
  const missing = unique(
    factors.flatMap((f) => (f.needed && f.truth === 'UNKNOWN' ? f.missing : [])),
  );
  const words = missing.map(({ input, lack }) => sayLack(input, lack));
  const asked = missing.find(({ input }) => (ANSWERS as readonly string[]).includes(input));
  return refuse(
    'ASSESSMENT_INCOMPLETE',
    asked === undefined ? 'personId' : `answers.${asked.input}`,
    {
      apa: words.map(({ id }) => id).join('; '),
      what: words.map(({ en }) => en).join('; '),
      inputs: missing.map(({ input }) => input).join(', '),
    },
  );
};

/**
 * Judges a person on a day by the rules, from her facts and these answers, in a state folded to
 * that moment. Refuses where nothing can be concluded: a blank is neither a yes nor a no.
 */
export const judgementOf = (
  state: FamilyState,
  personId: string,
  day: Day,
  answers: Answers,
  rules: RuleSet,
): Judgement | Refusal => {
  const person = state.persons.get(personId);
  const known = person && personInputOf(state, person, day);
  if (known === undefined) return refuse('NOT_A_TARGET', 'personId');
  // The sheet is filled in anew: what an earlier one said is not carried into it.
  const { declared: _, ...facts } = known;
  const input = { ...facts, answers: { day, values: answers } };
  const evaluation = evaluate(rules, input);
  if (evaluation.outcome === 'UNKNOWN') return incomplete(evaluation);
  const record = recordOf(evaluation, input);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([, v]) => v !== undefined)),
    ruleSet: record.ruleSet,
    outcome: evaluation.outcome,
    atRisk: evaluation.outcome === 'AT_RISK',
    factors: record.factors.flatMap(({ code, truth }) => (truth === 'YES' ? [code] : [])),
    category: record.category,
    findings: record.factors.map(findingOf),
  };
};
