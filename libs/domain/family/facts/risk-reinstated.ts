import { isRefusal, record, refuse } from '#libs/domain/kernel';
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
  notATarget,
  stated,
} from './assessment.js';
import { defineCommand, defineFact } from './family.js';
import { reason } from './fields.js';

const why = reason('Berat badan turun dua bulan berturut-turut');

/** A graduation turns out not to last; it stays in the history all the same. */
export const RiskReinstated = defineFact({
  type: 'RiskReinstated',
  schema: 2,
  subject: 'personId',
  fields: { ...assessmentFields, reason: why },
  upcast: { 1: (data) => stated({ ...data, atRisk: true }) },
  objection: (d) =>
    d.atRisk ? contradiction(d) : refuse('AT_RISK_WITHOUT_FACTORS', 'changes.answers'),
  derive: judgedAnew,
  evolve: (state, fact) => assess(state, fact, 'REINSTATED', fact.data),
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
  fields: { ...askedFields, reason: why },
  refusals: [...ASSESSMENT_REFUSALS, 'NOT_GRADUATED', 'AT_RISK_WITHOUT_FACTORS'],
  decide(input, context) {
    const refusal = notATarget(context, input.personId);
    if (refusal !== undefined) return refusal;
    if (!hasGraduated(personHere(context, input.personId)))
      return refuse('NOT_GRADUATED', 'personId');
    const judgement = judged(context, input);
    if (isRefusal(judgement)) return judgement;
    return judgement.atRisk
      ? [record(RiskReinstated, context, { ...input, ...judgement })]
      : refuse('AT_RISK_WITHOUT_FACTORS', 'answers');
  },
});
