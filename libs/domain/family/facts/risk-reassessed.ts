import { f, isRefusal, record, refuse } from '#libs/domain/kernel';
import { personHere } from '../guards.js';
import {
  askedFields,
  assess,
  assessmentFields,
  ASSESSMENT_REFUSALS,
  contradiction,
  factorsInWords,
  hasGraduated,
  judged,
  judgedAnew,
  latestAssessment,
  notATarget,
  stated,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';

const dataSource = f.optional(
  f.choice({ id: 'Sumber data', en: 'Data source' }, [
    'KUNJUNGAN',
    'POSYANDU',
    'FASKES',
    'SURVEI_ULANG',
  ]),
);

export const RiskReassessed = defineFact({
  type: 'RiskReassessed',
  schema: 2,
  subject: 'personId',
  fields: { ...assessmentFields, dataSource },
  upcast: { 1: stated },
  objection: contradiction,
  derive: judgedAnew,
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
  fields: { ...askedFields, dataSource },
  refusals: [...ASSESSMENT_REFUSALS, 'NOT_ASSESSED_YET', 'REINSTATEMENT_NEEDED'],
  decide(input, context) {
    const refusal = notATarget(context, input.personId);
    if (refusal !== undefined) return refusal;
    const person = personHere(context, input.personId);
    if (latestAssessment(person) === undefined) return refuse('NOT_ASSESSED_YET', 'personId');
    const judgement = judged(context, input);
    if (isRefusal(judgement)) return judgement;
    // Whoever was declared out of risk does not slip back unnoticed.
    if (judgement.atRisk && hasGraduated(person)) return refuse('REINSTATEMENT_NEEDED', 'personId');
    return [record(RiskReassessed, context, { ...input, ...judgement })];
  },
});
