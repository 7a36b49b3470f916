import { f, record, refuse } from '#libs/domain/kernel';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';
import { leave } from './leaving.js';

/** The person is the same as another one, here or in another family, who goes on in her place. */
export const PersonMarkedDuplicate = defineFact({
  type: 'PersonMarkedDuplicate',
  schema: 1,
  fields: {
    personId,
    duplicateOf: f.uuid({ id: 'Data yang dipakai', en: 'The record that goes on' }),
    inFamilyId: f.optional(f.uuid({ id: 'Dalam keluarga', en: 'In family' })),
  },
  objection: (d) =>
    d.personId === d.duplicateOf ? refuse('DUPLICATE_OF_ITSELF', 'duplicateOf') : undefined,
  evolve(state, fact) {
    leave(state, fact, fact.data.personId, 'DUPLIKAT', fact.data.duplicateOf);
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} ternyata tercatat dua kali`,
    en: (d, c) => `${c.name(d.personId)} turned out to be entered twice`,
  },
});

export const MarkDuplicate = defineCommand({
  name: 'MarkDuplicate',
  path: 'duplicates',
  permission: 'register',
  title: { id: 'Tandai data ganda', en: 'Mark a duplicate' },
  fields: PersonMarkedDuplicate.fields,
  refusals: [...PRESENCE_REFUSALS, 'DUPLICATE_OF_ITSELF'],
  decide(input, context) {
    const here = input.inFamilyId === undefined ? [input.duplicateOf] : [];
    return (
      notOpen(context) ??
      notPresent(context, 'personId', input.personId) ??
      notPresent(context, 'duplicateOf', ...here) ?? [record(PersonMarkedDuplicate, context, input)]
    );
  },
});
