import type { PersonState } from '#libs/domain/family';

/** What a person's findings depend on besides measurements and judgements. */
export interface Life {
  readonly name: string | undefined;
  readonly nik: string | undefined;
  readonly born: string;
  readonly sex: string;
  readonly motherId: string | undefined;
  /** How much there is in her other histories, and how much of it has ended. */
  readonly counts: number;
}

const ended = (items: readonly { readonly endedAt?: string }[]): number => {
  let n = 0;
  for (const item of items) if (item.endedAt !== undefined) n += 1;
  return n;
};

const left = ({ stays }: PersonState): number => {
  let n = 0;
  for (const stay of stays) if (stay.leftAt !== undefined) n += 1;
  return n;
};

/** Counts of histories, each in its place; nobody has as many as 64 of any. */
const countsOf = (person: PersonState): number =>
  [
    person.stays.length,
    left(person),
    person.engagements.length,
    ended(person.engagements),
    person.pregnancies.length,
    ended(person.pregnancies),
    person.deliveries.length,
  ].reduce((sum, n) => sum * 64 + n, 0);

const bornOf = ({ birthDate, birthMonth }: PersonState): string => birthDate ?? birthMonth;

export const lifeOf = (person: PersonState): Life => ({
  name: person.name,
  nik: person.nik,
  born: bornOf(person),
  sex: person.sex,
  motherId: person.motherId,
  counts: countsOf(person),
});

export const sameLife = (life: Life, person: PersonState): boolean =>
  life.counts === countsOf(person) &&
  life.name === person.name &&
  life.nik === person.nik &&
  life.born === bornOf(person) &&
  life.sex === person.sex &&
  life.motherId === person.motherId;
