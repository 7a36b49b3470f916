import { f, record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { currentStay } from '../person.js';
import { defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';

const FORMER_ROLES = ['ISTRI', 'SUAMI', 'ANAK', 'LAINNYA'] as const;

export const HeadChanged = defineFact({
  type: 'HeadChanged',
  schema: 1,
  timing: 'WHOLE_DAY',
  fields: {
    personId,
    formerHeadRole: f.optional(
      f.choice(
        { id: 'Hubungan kepala keluarga lama', en: 'New role of the former head' },
        FORMER_ROLES,
      ),
    ),
  },
  evolve(state, fact) {
    const head = personOf(state, fact, fact.data.personId);
    if (head === undefined) return;
    for (const person of state.persons.values())
      if (person.role === 'KEPALA_KELUARGA' && currentStay(person) !== undefined)
        person.role = fact.data.formerHeadRole ?? 'LAINNYA';
    head.role = 'KEPALA_KELUARGA';
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} menjadi kepala keluarga`,
    en: (d, c) => `${c.name(d.personId)} became head of the family`,
  },
});

export const ChangeHead = defineCommand({
  name: 'ChangeHead',
  path: 'head-changes',
  permission: 'register',
  title: { id: 'Ganti kepala keluarga', en: 'Change the head of the family' },
  fields: HeadChanged.fields,
  refusals: [...PRESENCE_REFUSALS, 'ALREADY_HEAD'],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    if (personHere(context, input.personId).role === 'KEPALA_KELUARGA')
      return refuse('ALREADY_HEAD', 'personId');
    return [record(HeadChanged, context, input)];
  },
});
