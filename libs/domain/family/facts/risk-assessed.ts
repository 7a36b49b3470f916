import { isRefusal, record, refuse } from '#libs/domain/kernel';
import { personHere } from '../guards.js';
import {
  askedFields,
  assess,
  assessmentFields,
  ASSESSMENT_REFUSALS,
  contradiction,
  factorsInWords,
  judged,
  judgedAnew,
  latestAssessment,
  notATarget,
  stated,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';

/** The first judgement of a person's risk: what was answered, and what the rules made of it. */
export const RiskAssessed = defineFact({
  type: 'RiskAssessed',
  schema: 2,
  subject: 'personId',
  fields: assessmentFields,
  upcast: { 1: stated },
  objection: contradiction,
  derive: judgedAnew,
  evolve: (state, fact) => assess(state, fact, 'ASSESSED', fact.data),
  tell: {
    id: (d, c) =>
      d.atRisk
        ? `${c.name(d.personId)} dinilai berisiko: ${factorsInWords(d.factors, 'id')}`
        : `${c.name(d.personId)} dinilai tidak berisiko`,
    en: (d, c) =>
      d.atRisk
        ? `${c.name(d.personId)} assessed at risk: ${factorsInWords(d.factors, 'en')}`
        : `${c.name(d.personId)} assessed as not at risk`,
  },
});

export const AssessRisk = defineCommand({
  name: 'AssessRisk',
  path: 'risk-assessments',
  permission: 'assess',
  title: { id: 'Nilai risiko', en: 'Assess risk' },
  fields: askedFields,
  refusals: [...ASSESSMENT_REFUSALS, 'ALREADY_ASSESSED'],
  decide(input, context) {
    const refusal = notATarget(context, input.personId);
    if (refusal !== undefined) return refusal;
    if (latestAssessment(personHere(context, input.personId)) !== undefined)
      return refuse('ALREADY_ASSESSED', 'personId');
    const judgement = judged(context, input);
    return isRefusal(judgement)
      ? judgement
      : [record(RiskAssessed, context, { ...input, ...judgement })];
  },
});
