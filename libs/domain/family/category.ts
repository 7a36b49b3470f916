import { addDays, addMonths, dayOf, type Day, type LocalInstant } from '#libs/domain/kernel';
import { currentPolicy, type Category, type Policy } from './policy.js';
import type { Caused, FamilyState, PersonState } from './state.js';

/** When a person was born: the exact day, or the middle of the month once the day is forgotten. */
export const birthDayOf = (person: PersonState): Day =>
  person.birthDate ?? `${person.birthMonth}-15`;

/** Days [from, to) with the fact that opened them; `to` undefined means for ever. */
export interface CategoryStretch {
  readonly category: Category;
  readonly from: Day;
  readonly to?: Day;
  readonly causedBy: string;
}

const dayAfter = (at: LocalInstant): Day => addDays(dayOf(at), 1);

const childStretches = (person: PersonState, policy: Policy): CategoryStretch[] => {
  const born = birthDayOf(person);
  const balita = addMonths(born, policy.balitaFromMonths);
  const agedOut = addMonths(born, policy.agedOutFromMonths);
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

const covers = (s: { from: Day; to?: Day }, day: Day): boolean =>
  s.from <= day && (s.to === undefined || day < s.to);

/** Whether the person belongs to this family on a day: added, not gone, the family not closed. */
export const presentOn = (family: FamilyState, person: PersonState, day: Day): boolean =>
  dayOf(person.addedAt) <= day &&
  (person.leftAt === undefined || day < dayAfter(person.leftAt)) &&
  !family.closures.some(
    (c) => dayOf(c.at) < day && (c.reopenedAt === undefined || day < dayOf(c.reopenedAt)),
  );

/** The category of a person on a day; undefined when none applies or she is not in this family. */
export const categoryOn = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  policy: Policy = currentPolicy,
): Category | undefined =>
  presentOn(family, person, day)
    ? categoryStretches(person, policy).find((s) => covers(s, day))?.category
    : undefined;

/** Whether a person is at risk on a day by the latest assessment; undefined when never assessed. */
export const atRiskOn = (person: PersonState, day: Day): boolean | undefined =>
  person.assessments.findLast((a) => dayOf(a.at) <= day)?.atRisk;
