import type { FamilyState, PersonState } from '#libs/domain/family';

const ended = (items: readonly { readonly endedAt?: string }[]): number =>
  items.reduce((n, item) => n + (item.endedAt === undefined ? 0 : 1), 0);

const left = ({ stays }: PersonState): number =>
  stays.reduce((n, stay) => n + (stay.leftAt === undefined ? 0 : 1), 0);

/** Who she is, as far as it decides how she is counted. */
const identityOf = ({ sex, role, birthDate, birthMonth }: PersonState): string =>
  `${sex} ${role} ${birthDate ?? birthMonth}`;

/**
 * What a person's rows depend on; while it stays the same, so do they, but for new deeds. Items are
 * only added to her histories, and ended, so that one sum of each kind tells of any change.
 */
export interface Standing {
  readonly identity: string;
  /** Decides her categories, and so where her deeds count; and how her measurements are judged. */
  readonly life: number;
  /** Decides, with the categories, her stretches of days and her judgements. */
  readonly here: number;
  readonly referred: number;
}

export const standingOf = (person: PersonState): Standing => {
  const { stays, engagements, pregnancies, deliveries, assessments, referrals } = person;
  const lives = engagements.length + pregnancies.length + deliveries.length + stays.length;
  const answered = referrals.reduce((n, r) => n + (r.answeredAt === undefined ? 0 : 1), 0);
  return {
    identity: identityOf(person),
    life: lives + ended(engagements) + ended(pregnancies),
    here: left(person) + assessments.length,
    referred: referrals.length + answered,
  };
};

/** The same of what the screening of the whole family depends on. */
export const householdStandingOf = ({ surveys, persons }: FamilyState): number => {
  let standing = surveys.length;
  for (const person of persons.values()) {
    const { stays, pregnancies, deliveries } = person;
    standing += stays.length + left(person) + deliveries.length;
    standing += pregnancies.length + ended(pregnancies);
  }
  return standing;
};

/** Who is who in a family, in the order in which they came. */
export const identitiesOf = ({ persons }: FamilyState): readonly string[] =>
  [...persons.values()].map((person) => `${person.id} ${identityOf(person)}`);

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
