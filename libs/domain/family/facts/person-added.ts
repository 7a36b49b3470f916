import {
  dayOf,
  f,
  record,
  refuse,
  startOfDay,
  type Day,
  type Refusal,
  type Warning,
} from '#libs/domain/kernel';
import { birthOddities } from '../births.js';
import { birthDayOf } from '../category.js';
import { enter } from '../enter.js';
import { notOpen, type Deciding } from '../guards.js';
import { isMalformedNik, nikAreaOddities, nikOddities } from '../identity.js';
import { currentStay } from '../person.js';
import { currentPolicy } from '../policy.js';
import type { FamilyState } from '../state.js';
import { defineCommand, defineFact } from './family.js';
import { BIRTH_REFUSALS, birthFields, birthObjection, NIK_STATUS } from './birth.js';
import { role } from './fields.js';

export const personFields = {
  personId: f.optional(f.uuid({ id: 'Nomor anggota', en: 'Person id' })),
  name: f.sealed(f.text({ id: 'Nama', en: 'Name' }, { max: 120, example: 'Siti Contoh' })),
  nik: f.optional(f.sealed(f.digits({ id: 'NIK', en: 'NIK' }, 16, '1971044903240001'))),
  nikStatus: f.choice({ id: 'Status NIK', en: 'NIK status' }, NIK_STATUS),
  sex: f.choice({ id: 'Jenis kelamin', en: 'Sex' }, ['P', 'L']),
  birthDate: f.sealed(f.day({ id: 'Tanggal lahir', en: 'Birth date' }, '2024-03-09')),
  role,
  motherId: f.optional(f.uuid({ id: 'Ibu', en: 'Mother' })),
  phone: f.optional(
    f.sealed(f.text({ id: 'Telepon', en: 'Phone' }, { max: 20, example: '081200000000' })),
  ),
  ...birthFields,
  /** A mother who gave birth before she was known here is in childbed all the same. */
  lastDeliveryOn: f.optional(f.day({ id: 'Persalinan terakhir', en: 'Last delivery' })),
};

export const PersonAdded = defineFact({
  type: 'PersonAdded',
  schema: 1,
  subject: 'personId',
  timing: 'WHOLE_DAY',
  fields: {
    ...personFields,
    personId: f.uuid({ id: 'Nomor anggota', en: 'Person id' }),
  },
  // Month of birth stays clear, so that past totals survive when a person is forgotten.
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  objection: (d) =>
    identityObjection(d) ??
    birthObjection(d) ??
    (d.lastDeliveryOn !== undefined && d.sex === 'L'
      ? refuse('NOT_A_WOMAN', 'lastDeliveryOn')
      : undefined),
  oddities: (d, { state }) => [...nikOddities(d), ...ofMother(d, state)],
  evolve(state, fact) {
    const person = enter(state, fact, fact.data);
    if (fact.data.lastDeliveryOn !== undefined)
      person.deliveries.push({
        factId: fact.id,
        at: startOfDay(fact.data.lastDeliveryOn),
        pregnancyId: fact.id,
      });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} dicatat sebagai anggota keluarga`,
    en: (d, c) => `${c.name(d.personId)} entered as a member of the family`,
  },
});

interface Child {
  readonly motherId?: string | undefined;
  readonly birthDate?: Day | undefined;
}

/** Held against a mother who is in the family already, and her other children there. */
const ofMother = ({ motherId, birthDate }: Child, { persons }: FamilyState): readonly Warning[] => {
  const mother = motherId === undefined ? undefined : persons.get(motherId);
  if (mother === undefined || birthDate === undefined) return [];
  const siblings = [...persons.values()].filter((p) => p.motherId === mother.id);
  return birthOddities(mother, birthDate, siblings.map(birthDayOf), 'birthDate');
};

interface Identity {
  readonly nik?: string | undefined;
  readonly nikStatus?: string | undefined;
  readonly birthDate?: Day | undefined;
}

/** A birth in another century, a NIK that no register issues or where the status says none is. */
export const identityObjection = ({ nik, nikStatus, birthDate }: Identity): Refusal | undefined => {
  const { earliestBirth: earliest } = currentPolicy;
  if (birthDate !== undefined && birthDate < earliest)
    return refuse('OCCURRED_TOO_EARLY', 'birthDate', { earliest });
  if (nik === undefined) return undefined;
  if (isMalformedNik(nik)) return refuse('NIK_MALFORMED', 'nik');
  return nikStatus === 'ABSENT' ? refuse('NIK_STATUS_CONTRADICTS', 'nikStatus') : undefined;
};

export const IDENTITY_REFUSALS = ['NIK_MALFORMED', 'NIK_STATUS_CONTRADICTS'] as const;

/** Whether someone in the family already carries this NIK (ID-03). */
export const nikTaken = (
  { now }: Deciding,
  nik: string | undefined,
  exceptId?: string,
): Refusal | undefined =>
  nik !== undefined &&
  [...now.persons.values()].some(
    (p) => p.id !== exceptId && p.nik === nik && currentStay(p) !== undefined,
  )
    ? refuse('NIK_ALREADY_IN_FAMILY', 'nik')
    : undefined;

/** A birth or delivery after the day on which it is told. */
export const inFuture = (
  { birthDate, lastDeliveryOn = '' }: { readonly birthDate: Day; readonly lastDeliveryOn?: Day },
  day: Day,
): Refusal | undefined => {
  if (birthDate > day) return refuse('BIRTH_IN_FUTURE', 'birthDate');
  return lastDeliveryOn > day ? refuse('DAY_IN_FUTURE', 'lastDeliveryOn') : undefined;
};

export const AddPerson = defineCommand({
  name: 'AddPerson',
  path: 'persons',
  permission: 'register',
  title: { id: 'Tambah anggota keluarga', en: 'Add a person' },
  fields: personFields,
  refusals: [
    'FAMILY_NOT_REGISTERED',
    'FAMILY_CLOSED',
    'BIRTH_IN_FUTURE',
    'DAY_IN_FUTURE',
    'PERSON_ALREADY_IN_FAMILY',
    'TWO_HEADS',
    'NIK_ALREADY_IN_FAMILY',
    'NOT_A_WOMAN',
    ...BIRTH_REFUSALS,
    ...IDENTITY_REFUSALS,
  ],
  decide(input, context) {
    const refusal = notOpen(context) ?? nikTaken(context, input.nik);
    if (refusal !== undefined) return refusal;
    const future = inFuture(input, dayOf(context.occurredAt));
    if (future !== undefined) return future;
    if (input.personId !== undefined && context.now.persons.has(input.personId))
      return refuse('PERSON_ALREADY_IN_FAMILY', 'personId');
    if (input.role === 'KEPALA_KELUARGA' && headOf(context) !== undefined)
      return refuse('TWO_HEADS', 'role');
    const personId = input.personId ?? context.newId('person');
    const kelurahan = context.at.residences.at(-1)?.kelurahan;
    return [
      record(PersonAdded, context, { ...input, personId }, nikAreaOddities(input.nik, kelurahan)),
    ];
  },
});

/** The head of the family at the moment a command speaks of. */
export const headOf = ({ at }: Deciding): string | undefined =>
  [...at.persons.values()].find((p) => p.role === 'KEPALA_KELUARGA' && currentStay(p) !== undefined)
    ?.id;
