import type { Fact, Warning } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { presentPerson, type Deciding } from '../guards.js';
import { currentStay, type Leaving, type PersonState } from '../person.js';
import type { FamilyState } from '../state.js';

/** Ends a person's stay in the family. */
export const leave = (
  state: FamilyState,
  fact: Pick<Fact, 'id' | 'occurredAt'>,
  personId: string,
  how: Leaving,
  continuesAs?: string,
): PersonState | undefined => {
  const person = personOf(state, fact, personId);
  const stay = person && currentStay(person);
  if (stay === undefined) {
    if (person !== undefined) state.adrift.push(fact.id);
    return undefined;
  }
  stay.leftAt = fact.occurredAt;
  stay.leftBy = fact.id;
  stay.leftHow = how;
  if (continuesAs !== undefined) stay.continuesAs = continuesAs;
  return person;
};

/** A family that its head leaves needs another one: said, not demanded. */
export const headLeaves = ({ at }: Deciding, personId: string): readonly Warning[] =>
  presentPerson(at, personId)?.role === 'KEPALA_KELUARGA' &&
  [...at.persons.values()].filter((p) => currentStay(p) !== undefined).length > 1
    ? [{ code: 'HEAD_LEFT', field: 'personId' }]
    : [];
