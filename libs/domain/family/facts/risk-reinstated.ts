import { record, refuse } from '#libs/domain/kernel';
import { personHere } from '../guards.js';
import {
  assess,
  assessmentFields,
  assessmentRefusal,
  ASSESSMENT_REFUSALS,
  contradiction,
  factorsInWords,
  hasGraduated,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';
import { reason } from './fields.js';

const { atRisk: _, ...fields } = assessmentFields;

/** A graduation turns out not to last; it stays in the history all the same. */
export const RiskReinstated = defineFact({
  type: 'RiskReinstated',
  schema: 1,
  subject: 'personId',
  fields: { ...fields, reason: reason('Berat badan turun dua bulan berturut-turut') },
  objection: (d) => contradiction({ atRisk: true, factors: d.factors }),
  evolve: (state, fact) => assess(state, fact, 'REINSTATED', { ...fact.data, atRisk: true }),
  tell: {
    id: (d, c) => `${c.name(d.personId)} kembali berisiko: ${factorsInWords(d.factors, 'id')}`,
    en: (d, c) => `${c.name(d.personId)} at risk again: ${factorsInWords(d.factors, 'en')}`,
  },
});

export const ReinstateRisk = defineCommand({
  name: 'ReinstateRisk',
  path: 'reinstatements',
  permission: 'assess',
  title: { id: 'Nyatakan kembali berisiko', en: 'Reinstate risk' },
  fields: RiskReinstated.fields,
  refusals: [
    ...ASSESSMENT_REFUSALS.filter((code) => code !== 'FACTORS_WITHOUT_RISK'),
    'NOT_GRADUATED',
  ],
  decide(input, context) {
    const refusal = assessmentRefusal(context, { ...input, atRisk: true });
    if (refusal !== undefined) return refusal;
    return hasGraduated(personHere(context, input.personId))
      ? [record(RiskReinstated, context, input)]
      : refuse('NOT_GRADUATED', 'personId');
  },
});
