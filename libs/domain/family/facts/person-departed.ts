import { f, record } from '#libs/domain/kernel';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';
import { headLeaves, leave } from './leaving.js';

/** One person leaves the city while the family stays; a whole family that leaves is closed. */
export const PersonDeparted = defineFact({
  type: 'PersonDeparted',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    destination: f.optional(
      f.sealed(f.text({ id: 'Tujuan', en: 'Destination' }, { max: 120, example: 'Palembang' })),
    ),
  },
  evolve(state, fact) {
    leave(state, fact, fact.data.personId, 'PINDAH_KOTA');
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} pindah ke luar kota`,
    en: (d, c) => `${c.name(d.personId)} moved out of the city`,
  },
});

export const RecordDeparture = defineCommand({
  name: 'RecordDeparture',
  path: 'departures',
  permission: 'register',
  title: { id: 'Catat anggota pindah ke luar kota', en: 'Record a move out of the city' },
  fields: PersonDeparted.fields,
  refusals: PRESENCE_REFUSALS,
  decide: (input, context) =>
    notOpen(context) ??
    notPresent(context, 'personId', input.personId) ?? [
      record(PersonDeparted, context, input, headLeaves(context, input.personId)),
    ],
});
