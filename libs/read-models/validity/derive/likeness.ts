import type { FamilyState, PersonState } from '#libs/domain/family';
import { dayOf, type Fact } from '#libs/domain/kernel';
import { nameLikeness } from '../name-likeness.js';
import type { Dated } from './known-rows.js';
import { recordedOn } from './recorded.js';

/** Hashes that only a holder of the master key can compute; `purpose` keeps them apart. */
export interface LikenessHash {
  hash(purpose: string, text: string): string;
}

/** Persons as other entries of them would look: no name, number or birth date goes in. */
export class Likeness {
  private readonly hashed = new Map<string, string>();

  constructor(
    private readonly familyId: string,
    private readonly keyed: LikenessHash,
  ) {}

  of(family: FamilyState, person: PersonState, added: Fact | undefined): readonly Dated[] {
    const { name, birthDate, sex, motherId, addedBy, stays, nik } = person;
    if (name === undefined || birthDate === undefined) return [];
    const mother = motherId === undefined ? undefined : family.persons.get(motherId)?.name;
    const left = stays.at(-1)?.leftAt;
    const from = added === undefined ? dayOf(person.addedAt) : recordedOn(added);
    const values = [
      this.familyId,
      person.id,
      family.residences.at(-1)?.kelurahan ?? '',
      added?.by.actor ?? null,
      addedBy,
      this.hash(`${birthDate} ${sex}`, name),
      mother === undefined ? null : this.hash('', mother),
      nik === undefined ? null : this.hash(nik),
      from,
    ];
    return [{ values, from, to: left === undefined ? undefined : dayOf(left) }];
  }

  /** 128 bits are enough to tell apart whoever there is, and half as long. */
  private hash(text: string, name = ''): string {
    const key = `${text} ${name}`;
    const known = this.hashed.get(key);
    if (known !== undefined) return known;
    const hash = this.keyed.hash('likeness', `${text} ${nameLikeness(name)}`).slice(0, 32);
    this.hashed.set(key, hash);
    return hash;
  }
}
