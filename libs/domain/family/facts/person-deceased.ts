import { f, record } from '#libs/domain/kernel';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';
import { headLeaves, leave } from './leaving.js';

export const PersonDeceased = defineFact({
  type: 'PersonDeceased',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    place: f.optional(
      f.choice({ id: 'Tempat', en: 'Place' }, ['RUMAH', 'FASKES', 'LAINNYA', 'TIDAK_DIKETAHUI']),
    ),
    note,
  },
  evolve(state, fact) {
    leave(state, fact, fact.data.personId, 'MENINGGAL');
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} meninggal dunia`,
    en: (d, c) => `${c.name(d.personId)} died`,
  },
});

export const RecordDeath = defineCommand({
  name: 'RecordDeath',
  path: 'deaths',
  permission: 'register',
  title: { id: 'Catat kematian', en: 'Record a death' },
  fields: PersonDeceased.fields,
  refusals: PRESENCE_REFUSALS,
  decide: (input, context) =>
    notOpen(context) ??
    notPresent(context, 'personId', input.personId) ?? [
      record(PersonDeceased, context, input, headLeaves(context, input.personId)),
    ],
});
