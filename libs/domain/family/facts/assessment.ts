import { dayOf, isRefusal, refuse, type Fact, type Refusal } from '#libs/domain/kernel';
import { lifeCategoryOn } from '../category.js';
import type { DerivingFamily } from '../changes.js';
import { personOf } from '../enter.js';
import {
  notOpen,
  notPresent,
  occurredOn,
  personHere,
  PRESENCE_REFUSALS,
  type Deciding,
} from '../guards.js';
import type { Finding } from '../finding.js';
import { judgementOf, type Answers, type Judgement } from '../judgement.js';
import type { Assessment, PersonState } from '../person.js';
import { factorName, strangerTo } from '../risk-factors.js';
import type { FamilyState } from '../state.js';
import { caused } from './family.js';

export { askedFields, assessmentFields } from './assessment-fields.js';

export const ASSESSMENT_REFUSALS = [
  ...PRESENCE_REFUSALS,
  'NOT_A_TARGET',
  'ASSESSMENT_INCOMPLETE',
] as const;

/** Refuses a judgement of someone who is not there, or in none of the five categories. */
export const notATarget = (context: Deciding, personId: string): Refusal | undefined =>
  notOpen(context) ??
  notPresent(context, 'personId', personId) ??
  (lifeCategoryOn(personHere(context, personId), occurredOn(context)) === undefined
    ? refuse('NOT_A_TARGET', 'personId')
    : undefined);

/** What the rules in force conclude from her facts and these answers, or why they cannot. */
export const judged = (
  context: Deciding,
  { personId, answers = {} }: { readonly personId: string; readonly answers?: Answers },
): Judgement | Refusal =>
  judgementOf(context.at, personId, occurredOn(context), answers, context.rules);

interface Said {
  readonly personId: string;
  readonly atRisk: boolean;
  readonly factors: readonly string[];
  readonly ruleSet: string;
  readonly answers?: Answers | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

/** RK-01: nobody is at risk without a reason, nobody is safe with one. */
export const contradiction = ({ atRisk, factors }: Said): Refusal | undefined => {
  if (atRisk && factors.length === 0) return refuse('AT_RISK_WITHOUT_FACTORS', 'factors');
  if (!atRisk && factors.length > 0) return refuse('FACTORS_WITHOUT_RISK', 'atRisk');
  return new Set(factors).size < factors.length ? refuse('FACTOR_TWICE', 'factors') : undefined;
};

/** Shipped before answers were kept: it stands as what the assessor stated. */
export const stated = (
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({
  ...data,
  outcome: data['atRisk'] === false ? 'NOT_AT_RISK' : 'AT_RISK',
});

/** Of a sheet without answers the factors themselves are put right, as they were stated. */
const restated = (said: Said, { state, at }: DerivingFamily): Refusal | undefined => {
  const person = state.persons.get(said.personId);
  const category = person && lifeCategoryOn(person, dayOf(at));
  if (category === undefined) return refuse('NOT_A_TARGET', 'targetId');
  const stranger = strangerTo(category, said.factors);
  return stranger === undefined
    ? undefined
    : refuse('FACTOR_NOT_FOR_CATEGORY', 'changes.factors', { factor: stranger, category });
};

const ofAnswers = (
  said: Said & { readonly answers: Answers },
  { state, at, ruleSet }: DerivingFamily,
): Readonly<Record<string, unknown>> | Refusal => {
  const rules = ruleSet(said.ruleSet);
  if (rules === undefined) return refuse('RULE_SET_UNKNOWN', 'targetId', { ruleSet: said.ruleSet });
  const judgement = judgementOf(state, said.personId, dayOf(at), said.answers, rules);
  if (!isRefusal(judgement)) return { ...judgement };
  const { code, field = 'answers', params } = judgement;
  return refuse(code, field === 'personId' ? 'targetId' : `changes.${field}`, params);
};

/**
 * A corrected judgement is judged again, under its own rules, from what is known today of that
 * moment; what the rules conclude from answers cannot be put right by hand.
 */
export const judgedAnew = (
  said: Said,
  from: DerivingFamily,
): Readonly<Record<string, unknown>> | Refusal => {
  const { changed, moved } = from;
  const { answers } = said;
  const byHand = changed.find((name) => name === 'atRisk' || name === 'factors');
  if (answers !== undefined && byHand !== undefined)
    return refuse('FIELD_NOT_CORRECTABLE', `changes.${byHand}`);
  if (byHand === undefined && !moved && !changed.includes('answers')) return {};
  if (answers !== undefined) return ofAnswers({ ...said, answers }, from);
  const { atRisk } = said;
  return restated(said, from) ?? { outcome: atRisk ? 'AT_RISK' : 'NOT_AT_RISK' };
};

/** Writes a judgement into the person's history. */
export const assess = (
  state: FamilyState,
  fact: Fact,
  kind: Assessment['kind'],
  data: Said,
): void => {
  const { personId, atRisk, factors, ruleSet, answers, findings } = data;
  personOf(state, fact, personId)?.assessments.push({
    ...caused(fact),
    kind,
    atRisk,
    factors,
    ruleSet,
    assessor: fact.by.actor,
    ...(answers !== undefined && { answers }),
    ...(findings !== undefined && { findings }),
  });
};

/** The latest judgement, in a state folded to the moment in question. */
export const latestAssessment = (person: PersonState): Assessment | undefined =>
  person.assessments.at(-1);

/** Whether she was declared out of risk and nothing since has said otherwise. */
export const hasGraduated = ({ assessments }: PersonState): boolean => {
  const graduated = assessments.findLastIndex((a) => a.kind === 'GRADUATED');
  return graduated >= 0 && !assessments.slice(graduated).some((a) => a.atRisk);
};

export const factorsInWords = (factors: readonly string[], language: 'id' | 'en'): string =>
  factors.map((code) => factorName(code)[language]).join('; ');
