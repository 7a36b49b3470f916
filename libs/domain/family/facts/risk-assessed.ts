import { record, refuse } from '#libs/domain/kernel';
import { personHere } from '../guards.js';
import {
  assess,
  assessmentFields,
  assessmentRefusal,
  ASSESSMENT_REFUSALS,
  contradiction,
  factorsInWords,
  latestAssessment,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';

/** The first judgement of a person's risk. */
export const RiskAssessed = defineFact({
  type: 'RiskAssessed',
  schema: 1,
  subject: 'personId',
  fields: assessmentFields,
  objection: contradiction,
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
  fields: RiskAssessed.fields,
  refusals: [...ASSESSMENT_REFUSALS, 'ALREADY_ASSESSED'],
  decide(input, context) {
    const refusal = assessmentRefusal(context, input);
    if (refusal !== undefined) return refusal;
    if (latestAssessment(personHere(context, input.personId)) !== undefined)
      return refuse('ALREADY_ASSESSED', 'personId');
    return [record(RiskAssessed, context, input)];
  },
});
