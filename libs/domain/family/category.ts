import { addDays, addMonths, dayOf, type Day, type LocalInstant } from '#libs/domain/kernel';
import type { Caused } from './caused.js';
import type { PersonState } from './person.js';
import { currentPolicy, type Category, type Policy } from './policy.js';
import { covers, presentOn, type Stretch } from './presence.js';
import type { FamilyState } from './state.js';

/** In one of the two categories of children below five. */
export const isChild = (category: Category | undefined): boolean =>
  category === 'BADUTA' || category === 'BALITA';

/** When a person was born: the exact day, or the middle of the month once the day is forgotten. */
export const birthDayOf = (person: Pick<PersonState, 'birthDate' | 'birthMonth'>): Day =>
  person.birthDate ?? `${person.birthMonth}-15`;

/** Days [from, to) in one category, with the fact that opened them. */
export interface CategoryStretch extends Stretch {
  readonly category: Category;
  readonly causedBy: string;
}

const childStretches = (person: PersonState, policy: Policy): CategoryStretch[] => {
  const born = birthDayOf(person);
  const agedOut = addMonths(born, policy.agedOutFromMonths);
  // Nobody who came into the family after that day needs the two stretches of her childhood.
  if (agedOut <= dayOf(person.addedAt)) return [];
  const balita = addMonths(born, policy.balitaFromMonths);
  return [
    { category: 'BADUTA', from: born, to: balita, causedBy: person.addedBy },
    { category: 'BALITA', from: balita, to: agedOut, causedBy: person.addedBy },
  ];
};

const stretch = (
  category: Category,
  item: Caused & { endedAt?: LocalInstant },
): CategoryStretch => ({
  category,
  from: dayOf(item.at),
  ...(item.endedAt === undefined ? {} : { to: dayOf(item.endedAt) }),
  causedBy: item.factId,
});

/**
 * Every stretch of days in which a person belongs to a category, strongest first where two overlap:
 * a pregnancy outweighs childbed, childbed an engagement. Membership of the family is not
 * considered here.
 */
export const categoryStretches = (
  person: PersonState,
  policy: Policy = currentPolicy,
): readonly CategoryStretch[] => [
  ...childStretches(person, policy),
  ...person.pregnancies.map((p) => stretch('BUMIL', p)),
  ...person.deliveries.map((d) => ({
    category: 'BUFAS' as const,
    from: dayOf(d.at),
    to: addDays(dayOf(d.at), policy.bufasDays + 1),
    causedBy: d.factId,
  })),
  ...person.engagements.map((e) => stretch('CATIN', e)),
];

/** The category by her own life alone, in whichever family she lives that day. */
export const lifeCategoryOn = (
  person: PersonState,
  day: Day,
  policy: Policy = currentPolicy,
): Category | undefined => categoryStretches(person, policy).find((s) => covers(s, day))?.category;

/** The category of a person on a day; undefined when none applies or she is not in this family. */
export const categoryOn = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  policy: Policy = currentPolicy,
): Category | undefined =>
  presentOn(family, person, day) ? lifeCategoryOn(person, day, policy) : undefined;

/** Whether a person is at risk on a day by the latest assessment; undefined when never assessed. */
export const atRiskOn = (person: PersonState, day: Day): boolean | undefined =>
  person.assessments.findLast((a) => dayOf(a.at) <= day)?.atRisk;
