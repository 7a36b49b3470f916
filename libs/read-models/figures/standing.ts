import type { PersonState } from '#libs/domain/family';

const ended = (items: readonly { readonly endedAt?: string }[]): number =>
  items.reduce((n, item) => n + (item.endedAt === undefined ? 0 : 1), 0);

/**
 * Everything of a person that her stretches of days depend on. While facts are only added to the
 * end of her histories and this stays the same, her stretches do, and so do her contacts so far.
 */
export const standingOf = (person: PersonState): string => {
  const { stays, engagements, pregnancies, deliveries, assessments } = person;
  const left = stays.reduce((n, stay) => n + (stay.leftAt === undefined ? 0 : 1), 0);
  return `${person.birthDate ?? ''} ${person.birthMonth} ${stays.length} ${left} ${
    engagements.length
  } ${ended(engagements)} ${pregnancies.length} ${ended(pregnancies)} ${deliveries.length} ${
    assessments.length
  }`;
};
