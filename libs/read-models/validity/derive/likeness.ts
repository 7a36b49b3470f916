import { dayOf } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import { nameLikeness } from '../name-likeness.js';
import type { Of } from '../rule.js';
import { recordedOn, type Told } from './recorded.js';

/** Hashes that only a holder of the master key can compute; `purpose` keeps them apart. */
export interface LikenessHash {
  hash(purpose: string, text: string): string;
}

/** A person as another entry of her would look: no name and no birth date goes in. */
export const likenessRows = (
  familyId: string,
  { family, person }: Of,
  told: Told,
  keyed: LikenessHash,
): CopyRow[] => {
  const { name, birthDate, sex, motherId, addedBy, stays, nik } = person;
  if (name === undefined || birthDate === undefined) return [];
  const mother = motherId === undefined ? undefined : family.persons.get(motherId)?.name;
  const added = told.byId.get(addedBy);
  const left = stays.at(-1)?.leftAt;
  const from = added === undefined ? dayOf(person.addedAt) : recordedOn(added);
  if (left !== undefined && dayOf(left) <= from) return [];
  return [
    [
      familyId,
      person.id,
      family.residences.at(-1)?.kelurahan ?? '',
      added?.by.actor ?? null,
      addedBy,
      keyed.hash('likeness', `${birthDate} ${sex} ${nameLikeness(name)}`),
      mother === undefined ? null : keyed.hash('likeness', nameLikeness(mother)),
      nik !== undefined,
      from,
      left === undefined ? null : dayOf(left),
    ],
  ];
};
