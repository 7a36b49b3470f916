import { record, refuse } from '#libs/domain/kernel';
import { openClosure } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { reason } from './fields.js';

export const FamilyReopened = defineFact({
  type: 'FamilyReopened',
  schema: 1,
  fields: { reason: reason('Keluarga kembali dari Palembang') },
  evolve(state, fact) {
    const closure = openClosure(state);
    if (closure === undefined) state.adrift.push(fact.id);
    else Object.assign(closure, { reopenedAt: fact.occurredAt, reopenedBy: fact.id });
  },
  tell: { id: () => 'Keluarga dibuka kembali', en: () => 'Family reopened' },
});

export const ReopenFamily = defineCommand({
  name: 'ReopenFamily',
  path: 'reopenings',
  permission: 'close',
  title: { id: 'Buka kembali keluarga', en: 'Reopen a family' },
  fields: FamilyReopened.fields,
  refusals: ['FAMILY_NOT_CLOSED'],
  decide: (input, context) =>
    openClosure(context.at) === undefined
      ? refuse('FAMILY_NOT_CLOSED')
      : [record(FamilyReopened, context, input)],
});
