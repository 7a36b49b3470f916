import type { FamilyState, PersonState } from '#libs/domain/family';

const ended = (items: readonly { readonly endedAt?: string }[]): number =>
  items.reduce((n, item) => n + (item.endedAt === undefined ? 0 : 1), 0);

const left = ({ stays }: PersonState): number =>
  stays.reduce((n, stay) => n + (stay.leftAt === undefined ? 0 : 1), 0);

/** What a person's rows depend on; while it stays the same, so do they, but for new deeds. */
export interface Standing {
  /** Decides her categories, and so where her deeds count; and how her measurements are judged. */
  readonly life: string;
  /** Decides, with the categories, her stretches of days and her judgements. */
  readonly here: string;
  readonly referred: string;
}

/** Facts that are only added to the end of her histories show in these counts. */
export const standingOf = (person: PersonState): Standing => {
  const { stays, engagements, pregnancies, deliveries, assessments, referrals } = person;
  const answered = referrals.reduce((n, r) => n + (r.answeredAt === undefined ? 0 : 1), 0);
  return {
    life: `${person.sex} ${person.birthDate ?? ''} ${person.birthMonth} ${
      engagements.length
    } ${ended(engagements)} ${pregnancies.length} ${ended(pregnancies)} ${deliveries.length} ${
      stays.length
    }`,
    here: `${left(person)} ${assessments.length}`,
    referred: `${referrals.length} ${answered}`,
  };
};

/** The same of what the screening of the whole family depends on. */
export const householdStandingOf = (family: FamilyState): string => {
  let standing = `${family.surveys.length}`;
  for (const person of family.persons.values())
    standing += ` ${person.role} ${person.stays.length} ${left(person)} ${
      person.pregnancies.length
    } ${ended(person.pregnancies)} ${person.deliveries.length}`;
  return standing;
};

/** All of it in full, for when facts may have been changed and not only added. */
export const householdContentOf = (family: FamilyState): string => {
  const persons = [...family.persons.values()].map((p) => [
    p.id,
    p.role,
    p.sex,
    p.birthDate ?? p.birthMonth,
    p.stays,
    p.pregnancies.map(({ at, endedAt }) => [at, endedAt]),
    p.deliveries.map(({ at }) => at),
  ]);
  return JSON.stringify([persons, family.surveys, family.residences, family.closures]);
};
