import type { Bilingual, Day } from '#libs/domain/kernel';
import type { Evaluation, Outcome } from './evaluate.js';
import type { AnswerName, InputName } from './inputs.js';
import type { PersonInput } from './person.js';
import type { RiskCategory } from './rule-set.js';
import type { Truth } from './truth.js';

/** One factor as an assessment keeps it: enough to explain it when the rules have long changed. */
export interface RecordedFactor {
  readonly code: string;
  readonly truth: Truth;
  readonly basis: 'RULE' | 'DECLARED';
  readonly reason: Bilingual;
  readonly factIds: readonly string[];
  readonly missing: readonly InputName[];
}

/** What an assessment keeps of an evaluation: plain JSON, no personal data but what health is. */
export interface RecordedEvaluation {
  readonly ruleSet: string;
  readonly category: RiskCategory;
  readonly asOf: Day;
  readonly outcome: Outcome;
  readonly answers: Readonly<Partial<Record<AnswerName, boolean>>>;
  readonly factors: readonly RecordedFactor[];
  /** The measurements and other facts that were used. */
  readonly factIds: readonly string[];
}

/** The part of an evaluation that a fact keeps. Same evaluation, same record. */
export const recordOf = (evaluation: Evaluation, person: PersonInput): RecordedEvaluation => ({
  ruleSet: evaluation.rules.name,
  category: evaluation.category,
  asOf: evaluation.asOf,
  outcome: evaluation.outcome,
  answers: { ...person.answers?.values },
  factors: evaluation.factors.map(({ code, truth, basis, reason, used, missing }) => ({
    code,
    truth,
    basis,
    reason,
    factIds: [...new Set(used.flatMap(({ factIds }) => factIds))],
    missing: missing.map(({ input }) => input),
  })),
  factIds: evaluation.factIds,
});
