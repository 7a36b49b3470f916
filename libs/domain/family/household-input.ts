import { completedMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { HouseholdInput } from '#libs/domain/risk';
import { birthDayOf, categoryStretches, type CategoryStretch } from './category.js';
import { latestBy } from './caused.js';
import type { PersonState } from './person.js';
import type { Category } from './policy.js';
import { covers, presenceOf, type Stretch } from './presence.js';
import type { FamilyState } from './state.js';

/** What the screening asks of each person, found out once for all days. */
interface Member {
  readonly person: PersonState;
  readonly presence: readonly Stretch[];
  readonly lives: readonly CategoryStretch[];
  readonly born: Day;
  /** The first day on which she counts as a child of the family, if she is one. */
  readonly childFrom: Day | undefined;
  /** The day from which she is known to be dead, or to be somebody else entered twice. */
  readonly goneFrom: Day | undefined;
}

const earliest = (days: readonly Day[]): Day | undefined => days.toSorted()[0];

const memberOf = (family: FamilyState, person: PersonState): Member => ({
  person,
  presence: presenceOf(family, person),
  lives: categoryStretches(person),
  born: birthDayOf(person),
  childFrom: person.role === 'ANAK' ? earliest(person.stays.map(({ at }) => dayOf(at))) : undefined,
  goneFrom: earliest(
    person.stays.flatMap(({ leftHow, leftAt }) =>
      (leftHow === 'MENINGGAL' || leftHow === 'DUPLIKAT') && leftAt !== undefined
        ? [dayOf(leftAt)]
        : [],
    ),
  ),
});

const lifeOn = ({ lives }: Member, day: Day): Category | undefined =>
  lives.find((stretch) => covers(stretch, day))?.category;

/**
 * The wife of the couple: whoever is registered as one, else a woman at the head of the family
 * whose husband lives there or who is pregnant. A family names all its members, so that nobody is
 * known to be none.
 */
const wifeOf = (members: readonly Member[], day: Day): Member | undefined =>
  members.find(({ person: { role, sex } }) => role === 'ISTRI' && sex === 'P') ??
  members.find(
    (m) =>
      m.person.role === 'KEPALA_KELUARGA' &&
      m.person.sex === 'P' &&
      (members.some(({ person }) => person.role === 'SUAMI') || lifeOn(m, day) === 'BUMIL'),
  );

/** Children of the family that are alive, also those who have moved out, youngest first. */
const childrenOn = (everybody: readonly Member[], day: Day): readonly Day[] =>
  everybody
    .filter(
      ({ childFrom, goneFrom }) =>
        childFrom !== undefined && childFrom <= day && (goneFrom === undefined || goneFrom > day),
    )
    .map(({ born }) => born)
    .toSorted()
    .toReversed();

const spacing = ([youngest, next]: readonly Day[]): number | null =>
  youngest === undefined || next === undefined ? null : completedMonths(next, youngest);

const answersOf = (family: FamilyState, day: Day): Partial<HouseholdInput> => {
  const survey = latestBy(family.surveys, day);
  if (survey === undefined) return {};
  const { at, factId, water, latrine, contraception, welfareRank } = survey;
  return { welfareRank, survey: { day: dayOf(at), factId, water, latrine, contraception } };
};

/**
 * A household as the screening of families at risk (KRS, domain.md 2.2) sees it on any day;
 * undefined for a family that nobody belongs to that day. An answer that nobody knew stays out.
 */
export const householdOf = (family: FamilyState): ((day: Day) => HouseholdInput | undefined) => {
  const everybody = [...family.persons.values()].map((person) => memberOf(family, person));
  return (day) => {
    const members = everybody.filter(({ presence }) => presence.some((p) => covers(p, day)));
    if (members.length === 0) return undefined;
    const wife = wifeOf(members, day);
    const children = childrenOn(everybody, day);
    const lives = members.map((member) => lifeOn(member, day));
    return {
      familyId: family.id,
      asOf: day,
      hasBaduta: lives.includes('BADUTA'),
      hasBalita: lives.includes('BALITA'),
      wife: wife ? { birthDate: wife.born, pregnant: lifeOn(wife, day) === 'BUMIL' } : null,
      livingChildren: children.length,
      childSpacingMonths: spacing(children),
      ...answersOf(family, day),
    };
  };
};

export const householdInputOf = (family: FamilyState, day: Day): HouseholdInput | undefined =>
  householdOf(family)(day);
