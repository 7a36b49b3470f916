import { f, type InputOf } from '#libs/domain/kernel';
import type { PersonState } from '../person.js';
import { birthFields } from './birth.js';
import { carriedBy, carriedField, type Carried } from './carried.js';
import { cardNumber, homeFields, personId, RESIDENCIES, role } from './fields.js';
import { personFields } from './person-added.js';

const { name, nik, nikStatus, sex, birthDate, motherId, phone } = personFields;

export const foundingFields = {
  ...homeFields,
  residency: f.choice({ id: 'Kependudukan', en: 'Residency' }, RESIDENCIES),
  cardNumber: f.optional(cardNumber),
};

/** The home of a family that begins with whoever arrives first in it. */
export type Founding = InputOf<typeof foundingFields>;

/** Everything that makes a person the same one in the family she goes to. */
export const travelFields = {
  personId,
  role,
  name: f.optional(name),
  nik,
  nikStatus,
  sex,
  birthDate,
  motherId,
  phone,
  ...birthFields,
  carried: carriedField,
  // Sealed with the key of the person while it travels: her new family has no key yet.
  founding: f.optional(
    f.sealed(f.group({ id: 'Keluarga baru', en: 'New family' }, foundingFields)),
  ),
};

export type Travel = InputOf<typeof travelFields>;

const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/**
 * A person as she leaves, in a state folded to that moment. `without` names what ends as she goes.
 * Her birth date must be known, see `cannotTransfer`.
 */
export const travelling = (
  person: PersonState,
  newRole: Travel['role'],
  founding: Founding | undefined,
  without: readonly (keyof Carried)[] = [],
): Travel => {
  const carried = carriedBy(person);
  for (const ended of without) delete carried[ended];
  return given({
    personId: person.id,
    role: newRole,
    name: person.name,
    nik: person.nik,
    nikStatus: person.nikStatus as Travel['nikStatus'],
    sex: person.sex,
    birthDate: person.birthDate as string,
    motherId: person.motherId,
    phone: person.phone,
    birthWeightKg: person.birth?.weightKg,
    birthLengthCm: person.birth?.lengthCm,
    birthWeeks: person.birth?.weeks,
    carried,
    founding,
  });
};
