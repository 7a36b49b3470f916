import { f, record, refuse } from '#libs/domain/kernel';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId, role } from './fields.js';
import { cannotTransfer, TRANSFER_REFUSALS, transferOut } from './person-transferred-out.js';
import { foundingFields } from './travel.js';

const WHY = ['CERAI', 'PISAH_KK', 'LAINNYA'] as const;

/** Some members go on as a family of their own; their leaving follows as facts of its own. */
export const FamilySplit = defineFact({
  type: 'FamilySplit',
  schema: 1,
  amend: { correct: false },
  fields: {
    toFamilyId: f.uuid({ id: 'Keluarga baru', en: 'New family' }),
    personIds: f.list({ id: 'Anggota', en: 'Persons' }, personId, { min: 1, max: 19 }),
    why: f.choice({ id: 'Sebab', en: 'Why' }, WHY),
  },
  evolve(state, fact) {
    state.splits.push({ ...caused(fact), toFamilyId: fact.data.toFamilyId });
  },
  tell: {
    id: (d) => `Keluarga terpisah: ${d.personIds.length} anggota membentuk keluarga baru`,
    en: ({ personIds: { length } }) =>
      `Family split: ${length} ${length === 1 ? 'member forms' : 'members form'} a new family`,
  },
});

export const SplitFamily = defineCommand({
  name: 'SplitFamily',
  path: 'splits',
  permission: 'register',
  title: { id: 'Pisahkan keluarga', en: 'Split a family' },
  fields: {
    toFamilyId: f.optional(FamilySplit.fields.toFamilyId),
    persons: f.list(
      { id: 'Anggota yang memisah', en: 'Who goes' },
      f.group({ id: 'Anggota', en: 'Person' }, { personId, role }),
      { min: 1, max: 19 },
    ),
    home: f.group({ id: 'Keluarga baru', en: 'New family' }, foundingFields),
    why: FamilySplit.fields.why,
  },
  refusals: [...PRESENCE_REFUSALS, ...TRANSFER_REFUSALS, 'SAME_PERSON_TWICE', 'NOBODY_LEFT'],
  decide({ persons, home, why, ...input }, context) {
    const ids = persons.map((p) => p.personId);
    const toFamilyId = input.toFamilyId ?? context.newId('new-family');
    const refusal = notOpen(context) ?? notPresent(context, 'persons', ...ids);
    if (refusal !== undefined) return refusal;
    if (new Set(ids).size < ids.length) return refuse('SAME_PERSON_TWICE', 'persons');
    if (persons.filter((p) => p.role === 'KEPALA_KELUARGA').length > 1)
      return refuse('TWO_HEADS', 'persons');
    const here = [...context.at.persons.values()].filter(
      (p) => p.stays.at(-1)?.leftAt === undefined,
    );
    if (here.length === ids.length) return refuse('NOBODY_LEFT', 'persons');
    const stuck = ids.map((id) => cannotTransfer(context, id, toFamilyId)).find(Boolean);
    if (stuck !== undefined) return stuck;
    return [
      record(FamilySplit, context, { toFamilyId, personIds: ids, why }),
      ...persons.map((p) =>
        transferOut(context, p.personId, { toFamilyId, role: p.role, why, founding: home }),
      ),
    ];
  },
});
