import { f, refuse, type Fact, type Refusal } from '#libs/domain/kernel';
import { lifeCategoryOn } from '../category.js';
import { personOf } from '../enter.js';
import { notOpen, notPresent, occurredOn, personHere, type Deciding } from '../guards.js';
import type { Assessment, PersonState } from '../person.js';
import { currentRiskFactors, factorName, RISK_RULES_V1, strangerTo } from '../risk-factors.js';
import type { FamilyState } from '../state.js';
import { caused } from './family.js';
import { note, personId } from './fields.js';

/** What every judgement of a person's risk says: the reasons, and under which rules. */
export const assessmentFields = {
  personId,
  atRisk: f.flag({ id: 'Berisiko', en: 'At risk' }),
  factors: f.list(
    { id: 'Faktor risiko', en: 'Risk factors' },
    f.choice(
      { id: 'Faktor', en: 'Factor' },
      currentRiskFactors.map((factor) => factor.code),
      'A9',
    ),
    { min: 0, max: 40 },
  ),
  ruleSet: f.choice({ id: 'Aturan', en: 'Rule set' }, [RISK_RULES_V1]),
  note,
};

interface Judgement {
  readonly atRisk: boolean;
  readonly factors: readonly string[];
}

/** RK-01: nobody is at risk without a reason, nobody is safe with one. */
export const contradiction = ({ atRisk, factors }: Judgement): Refusal | undefined => {
  if (atRisk && factors.length === 0) return refuse('AT_RISK_WITHOUT_FACTORS', 'factors');
  if (!atRisk && factors.length > 0) return refuse('FACTORS_WITHOUT_RISK', 'atRisk');
  return new Set(factors).size < factors.length ? refuse('FACTOR_TWICE', 'factors') : undefined;
};

export const ASSESSMENT_REFUSALS = [
  'FAMILY_NOT_REGISTERED',
  'FAMILY_CLOSED',
  'PERSON_NOT_FOUND',
  'AT_RISK_WITHOUT_FACTORS',
  'FACTORS_WITHOUT_RISK',
  'FACTOR_TWICE',
  'NOT_A_TARGET',
  'FACTOR_NOT_FOR_CATEGORY',
] as const;

/** Refuses a judgement of someone who is not there, not a target, or has such factors not. */
export const assessmentRefusal = (
  context: Deciding,
  input: Judgement & { readonly personId: string },
): Refusal | undefined => {
  const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
  if (refusal !== undefined) return refusal;
  const category = lifeCategoryOn(personHere(context, input.personId), occurredOn(context));
  if (category === undefined) return refuse('NOT_A_TARGET', 'personId');
  const stranger = strangerTo(category, input.factors);
  return stranger === undefined
    ? undefined
    : refuse('FACTOR_NOT_FOR_CATEGORY', 'factors', { factor: stranger, category });
};

/** Writes a judgement into the person's history. */
export const assess = (
  state: FamilyState,
  fact: Fact,
  kind: Assessment['kind'],
  data: Judgement & { readonly personId: string; readonly ruleSet: string },
): void => {
  const { atRisk, factors, ruleSet } = data;
  personOf(state, fact, data.personId)?.assessments.push({
    ...caused(fact),
    kind,
    atRisk,
    factors,
    ruleSet,
    assessor: fact.by.actor,
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
