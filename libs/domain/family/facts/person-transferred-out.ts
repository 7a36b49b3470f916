import { f, record, refuse, type NewFact, type Refusal } from '#libs/domain/kernel';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS, type Deciding } from '../guards.js';
import type { Carried } from './carried.js';
import { defineCommand, defineFact } from './family.js';
import { personId, role } from './fields.js';
import { headLeaves, leave } from './leaving.js';
import { travelFields, travelling, type Founding, type Travel } from './travel.js';

const WHY = ['MENIKAH', 'CERAI', 'PISAH_KK', 'PENGASUHAN', 'LAINNYA'] as const;

export const PersonTransferredOut = defineFact({
  type: 'PersonTransferredOut',
  schema: 1,
  subject: 'personId',
  amend: { correct: false },
  fields: {
    ...travelFields,
    toFamilyId: f.uuid({ id: 'Keluarga tujuan', en: 'To family' }),
    why: f.choice({ id: 'Sebab', en: 'Why' }, WHY),
  },
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  evolve(state, fact) {
    leave(state, fact, fact.data.personId, 'PINDAH_KELUARGA', fact.data.toFamilyId);
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} pindah ke keluarga lain`,
    en: (d, c) => `${c.name(d.personId)} moved to another family`,
  },
});

export interface Destination {
  readonly toFamilyId: string;
  readonly role: Travel['role'];
  readonly why: (typeof WHY)[number];
  /** Given when the family begins with this move. */
  readonly founding?: Founding | undefined;
}

/** Why a person cannot go to another family; undefined when she can. */
export const cannotTransfer = (
  { at, now }: Deciding,
  id: string,
  toFamilyId: string,
): Refusal | undefined => {
  if (toFamilyId === now.id) return refuse('SAME_FAMILY', 'toFamilyId');
  // Without her birth date the new family could not know her; only an erasure takes it away.
  return at.persons.get(id)?.birthDate === undefined
    ? refuse('PERSON_FORGOTTEN', 'personId')
    : undefined;
};

export const TRANSFER_REFUSALS = [
  'SAME_FAMILY',
  'PERSON_FORGOTTEN',
  // What the family she goes to may say to it.
  'PERSON_ALREADY_IN_FAMILY',
  'TWO_HEADS',
] as const;

/** The fact that takes a person out, with all that her new family needs. */
export const transferOut = (
  context: Deciding,
  id: string,
  { toFamilyId, role: newRole, why, founding }: Destination,
  without: readonly (keyof Carried)[] = [],
): NewFact =>
  record(
    PersonTransferredOut,
    context,
    { ...travelling(personHere(context, id), newRole, founding, without), toFamilyId, why },
    headLeaves(context, id),
  );

export const TransferPerson = defineCommand({
  name: 'TransferPerson',
  path: 'transfers',
  permission: 'register',
  title: { id: 'Pindahkan anggota ke keluarga lain', en: 'Move a person to another family' },
  fields: {
    personId,
    toFamilyId: PersonTransferredOut.fields.toFamilyId,
    role,
    why: PersonTransferredOut.fields.why,
  },
  refusals: [...PRESENCE_REFUSALS, ...TRANSFER_REFUSALS],
  decide: (input, context) =>
    notOpen(context) ??
    notPresent(context, 'personId', input.personId) ??
    cannotTransfer(context, input.personId, input.toFamilyId) ?? [
      transferOut(context, input.personId, input),
    ],
});
