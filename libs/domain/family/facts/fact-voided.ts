import { f, isRefusal, record, refuse } from '#libs/domain/kernel';
import { defineCommand, defineFact } from './family.js';

export const FactVoided = defineFact({
  type: 'FactVoided',
  schema: 1,
  fields: {
    targetId: f.uuid({ id: 'Fakta yang dibatalkan', en: 'Fact that is voided' }),
    reason: f.sealed(
      f.text({ id: 'Alasan', en: 'Reason' }, { min: 5, max: 500, example: 'Salah orang' }),
    ),
  },
  // Voids act before the fold (timeline.ts), so the fold itself has nothing to do.
  evolve: () => undefined,
  tell: {
    id: (d) => `Satu fakta dibatalkan${d.reason === undefined ? '' : `: ${d.reason}`}`,
    en: (d) => `One fact was voided${d.reason === undefined ? '' : `: ${d.reason}`}`,
  },
});

export const VoidFact = defineCommand({
  name: 'VoidFact',
  path: 'voids',
  permission: 'correct',
  title: { id: 'Batalkan fakta', en: 'Void a fact' },
  fields: FactVoided.fields,
  refusals: ['FACT_NOT_FOUND', 'FACT_NOT_VOIDABLE', 'FACT_ALREADY_VOIDED', 'FOUR_EYES'],
  decide(input, context) {
    const target = context.facts.find((fact) => fact.id === input.targetId);
    if (target === undefined) return refuse('FACT_NOT_FOUND', 'targetId');
    const allowed =
      target.type === 'FamilyRegistered' ? refuse('FACT_NOT_VOIDABLE', 'targetId') : {};
    return isRefusal(allowed) ? allowed : [record(FactVoided, context, input)];
  },
});
