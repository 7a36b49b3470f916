import { f, isRefusal, record } from '#libs/domain/kernel';
import { graduationEvidence, GRADUATION_REFUSALS } from '../graduation.js';
import { notOpen, notPresent, occurredOn, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { currentPolicy } from '../policy.js';
import { RISK_RULES_V1 } from '../risk-factors.js';
import { assess } from './assessment.js';
import { defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';

/** A person is declared out of risk, by someone who may, on evidence that this fact names. */
export const RiskGraduated = defineFact({
  type: 'RiskGraduated',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    policy: f.text({ id: 'Aturan', en: 'Policy' }, { max: 40, example: 'policy/1' }),
    /** The reassessment and measurements that it rests on. */
    evidence: f.list({ id: 'Dasar', en: 'Evidence' }, f.uuid({ id: 'Fakta', en: 'Fact' }), {
      min: 1,
      max: 3,
    }),
    note,
  },
  evolve: (state, fact) =>
    assess(state, fact, 'GRADUATED', {
      personId: fact.data.personId,
      atRisk: false,
      factors: [],
      ruleSet: state.persons.get(fact.data.personId)?.assessments.at(-1)?.ruleSet ?? RISK_RULES_V1,
    }),
  tell: {
    id: (d, c) => `${c.name(d.personId)} lulus dari status berisiko`,
    en: (d, c) => `${c.name(d.personId)} graduated from being at risk`,
  },
});

export const GraduateFromRisk = defineCommand({
  name: 'GraduateFromRisk',
  path: 'graduations',
  permission: 'graduate',
  title: { id: 'Nyatakan lulus', en: 'Graduate from risk' },
  fields: { personId, note },
  refusals: [...PRESENCE_REFUSALS, ...GRADUATION_REFUSALS],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    const evidence = graduationEvidence(
      context.at,
      personHere(context, input.personId),
      occurredOn(context),
      context.rules,
    );
    return isRefusal(evidence)
      ? evidence
      : [
          record(RiskGraduated, context, {
            ...input,
            policy: currentPolicy.version,
            evidence: [...evidence],
          }),
        ];
  },
});
