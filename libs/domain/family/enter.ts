import type { Day, Fact } from '#libs/domain/kernel';
import { newPerson, type FamilyRole, type PersonState, type Sex } from './person.js';
import type { FamilyState } from './state.js';

/** What is known of a person when a fact brings her into the family. */
export interface Entrant {
  readonly personId: string;
  readonly name?: string | undefined;
  readonly nik?: string | undefined;
  readonly nikStatus: string;
  readonly sex: Sex;
  readonly birthDate?: Day | undefined;
  readonly role: FamilyRole;
  readonly motherId?: string | undefined;
  readonly phone?: string | undefined;
  readonly birthWeightKg?: number | undefined;
  readonly birthLengthCm?: number | undefined;
  readonly birthWeeks?: number | undefined;
  readonly earlyBreastfeeding?: boolean | undefined;
}

const birthOf = (p: Entrant): Pick<PersonState, 'birth'> => {
  const birth = {
    ...(p.birthWeightKg !== undefined && { weightKg: p.birthWeightKg }),
    ...(p.birthLengthCm !== undefined && { lengthCm: p.birthLengthCm }),
    ...(p.birthWeeks !== undefined && { weeks: p.birthWeeks }),
    ...(p.earlyBreastfeeding !== undefined && { earlyBreastfeeding: p.earlyBreastfeeding }),
  };
  return Object.keys(birth).length === 0 ? {} : { birth };
};

const identityOf = (p: Entrant, birthMonth: string | undefined): Partial<PersonState> => ({
  nikStatus: p.nikStatus,
  sex: p.sex,
  role: p.role,
  ...(p.name !== undefined && { name: p.name }),
  ...(p.nik !== undefined && { nik: p.nik }),
  ...(p.birthDate !== undefined && { birthDate: p.birthDate }),
  ...(birthMonth !== undefined && { birthMonth }),
  ...(p.motherId !== undefined && { motherId: p.motherId }),
  ...(p.phone !== undefined && { phone: p.phone }),
  ...birthOf(p),
});

// A birth month is in every fact that brings a person in; this one only keeps the type total.
const UNKNOWN_MONTH = '1900-01';

/**
 * Brings a person into the family, or back into it: her histories go on where they ended.
 * `birthMonth` is what the fact keeps clear once the birth date is forgotten.
 */
export const enter = (
  state: FamilyState,
  fact: Pick<Fact, 'id' | 'version' | 'occurredAt' | 'data'>,
  entrant: Entrant,
  fromFamilyId?: string,
): PersonState => {
  const kept = fact.data['birthMonth'];
  const birthMonth =
    entrant.birthDate?.slice(0, 7) ?? (typeof kept === 'string' ? kept : undefined);
  const identity = identityOf(entrant, birthMonth);
  const before = state.persons.get(entrant.personId);
  const person =
    before ??
    newPerson({
      id: entrant.personId,
      addedBy: fact.id,
      addedAt: fact.occurredAt,
      nikStatus: entrant.nikStatus,
      sex: entrant.sex,
      role: entrant.role,
      birthMonth: birthMonth ?? UNKNOWN_MONTH,
    });
  Object.assign(person, identity);
  // Whoever comes back brings what was known of her by then: corrections made earlier are in it.
  for (const { version, patch } of state.identities.get(entrant.personId) ?? [])
    if (version > fact.version) Object.assign(person, patch);
  person.stays.push({
    factId: fact.id,
    at: fact.occurredAt,
    ...(fromFamilyId !== undefined && { fromFamilyId }),
  });
  state.persons.set(person.id, person);
  return person;
};

/** The person a fact speaks of; remembers the fact as adrift when there is none. */
export const personOf = (
  state: FamilyState,
  fact: Pick<Fact, 'id'>,
  id: string,
): PersonState | undefined => {
  const person = state.persons.get(id);
  if (person === undefined) state.adrift.push(fact.id);
  return person;
};
