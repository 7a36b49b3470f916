import { dayOf, type Day } from '#libs/domain/kernel';
import { birthDayOf } from './category.js';
import type { PersonState } from './person.js';
import { readingRefusal } from './readings.js';
import type { FamilyState } from './state.js';

/** Something that cannot be true of a family, with the fact that says it. */
export interface Inconsistency {
  readonly code: string;
  readonly factId: string;
}

const births = (person: PersonState): Inconsistency[] =>
  person.stays
    .slice(0, 1)
    .filter((stay) => birthDayOf(person) > dayOf(stay.at) && person.birthDate !== undefined)
    .map((stay) => ({ code: 'BORN_AFTER_ENTRY', factId: stay.factId }));

const readings = (person: PersonState): Inconsistency[] =>
  person.measurements.flatMap((m) => {
    const no = readingRefusal(person, m.at, m);
    return no === undefined ? [] : [{ code: no.code, factId: m.factId }];
  });

const mothers = (person: PersonState): Inconsistency[] =>
  person.sex === 'P'
    ? []
    : [...person.pregnancies, ...person.deliveries].map(({ factId }) => ({
        code: 'NOT_A_WOMAN',
        factId,
      }));

const overlapping = (
  items: readonly {
    readonly at: string;
    readonly endedAt?: string | undefined;
    readonly factId: string;
  }[],
  code: string,
): Inconsistency[] =>
  items.slice(1).flatMap((item, i) => {
    const before = items[i];
    return before !== undefined && (before.endedAt === undefined || item.at < before.endedAt)
      ? [{ code, factId: item.factId }]
      : [];
  });

const eggs = (person: PersonState): Inconsistency[] =>
  person.handovers.flatMap((h, i) =>
    !h.override &&
    person.handovers.slice(0, i).some((first) => !first.override && first.period === h.period)
      ? [{ code: 'EGGS_ALREADY_GIVEN', factId: h.factId }]
      : [],
  );

const isOutside = (person: PersonState, family: FamilyState, day: Day): boolean =>
  !person.stays.some(
    (s) => dayOf(s.at) <= day && (s.leftAt === undefined || day <= dayOf(s.leftAt)),
  ) ||
  family.closures.some(
    (c) => dayOf(c.at) < day && (c.reopenedAt === undefined || day < dayOf(c.reopenedAt)),
  );

const outside = (person: PersonState, family: FamilyState): Inconsistency[] =>
  [...person.contacts, ...person.handovers]
    .filter((item) => isOutside(person, family, dayOf(item.at)))
    // What she brought along from another family happened before she came.
    .filter((item) => !person.stays.some((s) => s.factId === item.factId))
    .map((item) => ({ code: 'OUTSIDE_MEMBERSHIP', factId: item.factId }));

const heads = (family: FamilyState): Inconsistency[] =>
  [...family.persons.values()]
    .filter((p) => p.role === 'KEPALA_KELUARGA' && p.stays.at(-1)?.leftAt === undefined)
    .slice(1)
    .map((p) => ({ code: 'TWO_HEADS', factId: p.addedBy }));

/** Persons of a family that was never registered would live nowhere. */
const unfounded = (family: FamilyState): Inconsistency[] =>
  family.registered !== undefined
    ? []
    : [...family.persons.values()].map((p) => ({ code: 'FACTS_DEPEND_ON_IT', factId: p.addedBy }));

/**
 * Everything in a family that cannot be true together. Commands do not let such a thing in; a
 * correction or a void of one fact may leave others without ground, and is refused if it does.
 */
export const inconsistencies = (family: FamilyState): readonly Inconsistency[] => [
  ...family.adrift.map((factId) => ({ code: 'FACTS_DEPEND_ON_IT', factId })),
  ...[...family.identities]
    .filter(([id]) => !family.persons.has(id))
    .flatMap(([, corrections]) => corrections)
    .map(({ factId }) => ({ code: 'FACTS_DEPEND_ON_IT', factId })),
  ...unfounded(family),
  ...heads(family),
  ...[...family.persons.values()].flatMap((person) => [
    ...births(person),
    ...readings(person),
    ...mothers(person),
    ...overlapping(
      person.stays.map((s) => ({ ...s, endedAt: s.leftAt })),
      'PERSON_ALREADY_IN_FAMILY',
    ),
    ...overlapping(person.pregnancies, 'ALREADY_PREGNANT'),
    ...overlapping(person.engagements, 'ALREADY_CATIN'),
    ...eggs(person),
    ...outside(person, family),
  ]),
];

/** The first thing that would not fit any more, and did fit before. */
export const newInconsistency = (
  before: FamilyState,
  after: FamilyState,
): Inconsistency | undefined => {
  const known = new Set(inconsistencies(before).map((i) => `${i.code} ${i.factId}`));
  return inconsistencies(after).find((i) => !known.has(`${i.code} ${i.factId}`));
};
