import { f, record, refuse } from '#libs/domain/kernel';
import { personHere } from '../guards.js';
import {
  assess,
  assessmentFields,
  assessmentRefusal,
  ASSESSMENT_REFUSALS,
  contradiction,
  factorsInWords,
  hasGraduated,
  latestAssessment,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';

export const RiskReassessed = defineFact({
  type: 'RiskReassessed',
  schema: 1,
  subject: 'personId',
  fields: {
    ...assessmentFields,
    dataSource: f.optional(
      f.choice({ id: 'Sumber data', en: 'Data source' }, [
        'KUNJUNGAN',
        'POSYANDU',
        'FASKES',
        'SURVEI_ULANG',
      ]),
    ),
  },
  objection: contradiction,
  evolve: (state, fact) => assess(state, fact, 'REASSESSED', fact.data),
  tell: {
    id: (d, c) =>
      d.atRisk
        ? `${c.name(d.personId)} dinilai ulang, berisiko: ${factorsInWords(d.factors, 'id')}`
        : `${c.name(d.personId)} dinilai ulang, tanpa faktor risiko`,
    en: (d, c) =>
      d.atRisk
        ? `${c.name(d.personId)} reassessed, at risk: ${factorsInWords(d.factors, 'en')}`
        : `${c.name(d.personId)} reassessed, without risk factors`,
  },
});

export const ReassessRisk = defineCommand({
  name: 'ReassessRisk',
  path: 'risk-reassessments',
  permission: 'assess',
  title: { id: 'Nilai ulang risiko', en: 'Reassess risk' },
  fields: RiskReassessed.fields,
  refusals: [...ASSESSMENT_REFUSALS, 'NOT_ASSESSED_YET', 'REINSTATEMENT_NEEDED'],
  decide(input, context) {
    const refusal = assessmentRefusal(context, input);
    if (refusal !== undefined) return refusal;
    const person = personHere(context, input.personId);
    if (latestAssessment(person) === undefined) return refuse('NOT_ASSESSED_YET', 'personId');
    // Whoever was declared out of risk does not slip back unnoticed.
    if (input.atRisk && hasGraduated(person)) return refuse('REINSTATEMENT_NEEDED', 'atRisk');
    return [record(RiskReassessed, context, input)];
  },
});
