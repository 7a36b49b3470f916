import { record, refuse } from '#libs/domain/kernel';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';
import { endEngagement } from './wedding-recorded.js';

export const WeddingCancelled = defineFact({
  type: 'WeddingCancelled',
  schema: 1,
  subject: 'personId',
  fields: { personId, note },
  evolve: (state, fact) => endEngagement(state, fact, fact.data.personId, 'BATAL'),
  tell: {
    id: (d, c) => `Rencana pernikahan ${c.name(d.personId)} batal`,
    en: (d, c) => `The wedding of ${c.name(d.personId)} was cancelled`,
  },
});

export const CancelWedding = defineCommand({
  name: 'CancelWedding',
  path: 'wedding-cancellations',
  permission: 'register',
  title: { id: 'Catat batal nikah', en: 'Record a cancelled wedding' },
  fields: WeddingCancelled.fields,
  refusals: [...PRESENCE_REFUSALS, 'NOT_A_CATIN'],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    if (personHere(context, input.personId).engagements.every((e) => e.endedAt !== undefined))
      return refuse('NOT_A_CATIN', 'personId');
    return [record(WeddingCancelled, context, input)];
  },
});
