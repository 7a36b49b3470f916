import {
  atRiskOn,
  familyAt,
  latestBy,
  lifeCategoryOn,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { dayOf, type Fact } from '#libs/domain/kernel';

interface Question {
  readonly from: string;
  readonly asOf: string;
  readonly knownAt: string | undefined;
}

/** Category, kelurahan and risk of a person at the last contact of the period, if there was one. */
const counted = (
  family: FamilyState,
  person: PersonState,
  { from, asOf }: Question,
): string | undefined => {
  const places = person.contacts
    .map((contact) => dayOf(contact.at))
    .filter((day) => day >= from && day <= asOf)
    .sort()
    .flatMap((day) => {
      const category = lifeCategoryOn(person, day);
      const home = latestBy(family.residences, day) ?? family.residences[0];
      return category === undefined ? [] : [`${category} ${home?.kelurahan ?? ''}`];
    });
  const last = places.at(-1);
  return last && `${last}${atRiskOn(person, asOf) === true ? ' at risk' : ''}`;
};

/** The summary from the facts alone, family by family: slow, and as plain as its definition. */
export const naiveSummary = (
  streams: Iterable<readonly Fact[]>,
  question: Question,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const { knownAt } = question;
  for (const facts of streams) {
    const family = familyAt(facts, knownAt === undefined ? {} : { knownAt });
    for (const person of family.persons.values()) {
      const place = counted(family, person, question);
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
};
