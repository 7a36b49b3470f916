import { completedMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { HouseholdInput } from '#libs/domain/risk';
import { birthDayOf, lifeCategoryOn } from './category.js';
import { latestBy } from './caused.js';
import type { PersonState } from './person.js';
import { presentOn } from './presence.js';
import type { FamilyState } from './state.js';

/** Who is in the family on a day, in the order in which they came. */
const membersOn = (family: FamilyState, day: Day): readonly PersonState[] =>
  [...family.persons.values()].filter((person) => presentOn(family, person, day));

/**
 * The wife of the couple: whoever is registered as one, else a woman at the head of the family
 * whose husband lives there or who is pregnant. A family names all its members, so that nobody is
 * known to be none.
 */
const wifeOf = (members: readonly PersonState[], day: Day): PersonState | undefined =>
  members.find((p) => p.role === 'ISTRI' && p.sex === 'P') ??
  members.find(
    (p) =>
      p.role === 'KEPALA_KELUARGA' &&
      p.sex === 'P' &&
      (members.some((m) => m.role === 'SUAMI') || lifeCategoryOn(p, day) === 'BUMIL'),
  );

const hasDied = ({ stays }: PersonState, day: Day): boolean =>
  stays.some(
    ({ leftHow, leftAt }) =>
      (leftHow === 'MENINGGAL' || leftHow === 'DUPLIKAT') &&
      leftAt !== undefined &&
      dayOf(leftAt) <= day,
  );

/** Children of the family that are alive, also those who have moved out, youngest first. */
const childrenOn = (family: FamilyState, day: Day): readonly Day[] =>
  [...family.persons.values()]
    .filter((p) => p.role === 'ANAK' && !hasDied(p, day) && p.stays.some((s) => dayOf(s.at) <= day))
    .map(birthDayOf)
    .toSorted()
    .toReversed();

const spacing = ([youngest, next]: readonly Day[]): number | null =>
  youngest === undefined || next === undefined ? null : completedMonths(next, youngest);

/**
 * A household as the screening of families at risk (KRS, domain.md 2.2) sees it on a day; undefined
 * for a family that nobody belongs to that day. An answer that nobody knew stays out.
 */
export const householdInputOf = (family: FamilyState, day: Day): HouseholdInput | undefined => {
  const members = membersOn(family, day);
  if (members.length === 0) return undefined;
  const wife = wifeOf(members, day);
  const children = childrenOn(family, day);
  const survey = latestBy(family.surveys, day);
  const lives = members.map((person) => lifeCategoryOn(person, day));
  return {
    familyId: family.id,
    asOf: day,
    hasBaduta: lives.includes('BADUTA'),
    hasBalita: lives.includes('BALITA'),
    wife:
      wife === undefined
        ? null
        : { birthDate: birthDayOf(wife), pregnant: lifeCategoryOn(wife, day) === 'BUMIL' },
    livingChildren: children.length,
    childSpacingMonths: spacing(children),
    ...(survey !== undefined && {
      welfareRank: survey.welfareRank,
      survey: {
        day: dayOf(survey.at),
        factId: survey.factId,
        water: survey.water,
        latrine: survey.latrine,
        contraception: survey.contraception,
      },
    }),
  };
};
