import { dayOf, type Day } from '#libs/domain/kernel';
import { latestBy, type Caused } from './caused.js';
import { categoryStretches, type CategoryStretch } from './category.js';
import type { Contact, PersonState } from './person.js';
import { currentPolicy, type Category, type Policy } from './policy.js';
import { covers, presenceOf, type Presence, type Stretch } from './presence.js';
import type { FamilyState } from './state.js';

/** Days [from, to) in which nothing that a figure counts changed for a person. */
export interface PersonSpan extends Stretch {
  readonly category: Category | undefined;
  readonly kelurahan: string;
  readonly posyandu: string | undefined;
  /** By the latest assessment; undefined when never assessed. */
  readonly atRisk: boolean | undefined;
  /** The facts that make it so: the entry, the category, the residence, the assessment. */
  readonly causes: readonly string[];
}

/** One completed contact, in the category and kelurahan of its day. */
export interface PersonContact {
  readonly factId: string;
  readonly day: Day;
  readonly kind: string;
  readonly category: Category | undefined;
  readonly kelurahan: string;
}

export interface PersonDerived {
  readonly personId: string;
  readonly spans: readonly PersonSpan[];
  readonly contacts: readonly PersonContact[];
}

export interface FamilyDerived {
  readonly persons: readonly PersonDerived[];
}

/** The days, in order, on which something may change, `from` first, all before `to`. */
const breakpoints = (
  within: Presence,
  lives: readonly CategoryStretch[],
  histories: readonly (readonly Caused[])[],
): readonly Day[] => {
  const days = new Set<Day>([within.from]);
  const add = (day: Day | undefined): void => {
    if (day !== undefined && day > within.from && (within.to === undefined || day < within.to))
      days.add(day);
  };
  for (const s of lives) {
    add(s.from);
    add(s.to);
  }
  for (const items of histories) for (const item of items) add(dayOf(item.at));
  return [...days].sort();
};

const spanAt = (
  family: FamilyState,
  person: PersonState,
  lives: readonly CategoryStretch[],
  presence: Presence,
  from: Day,
  to: Day | undefined,
): PersonSpan => {
  const life = lives.find((s) => covers(s, from));
  const home = latestBy(family.residences, from) ?? family.residences[0];
  const assessment = latestBy(person.assessments, from);
  const causes = new Set([presence.causedBy]);
  for (const cause of [life?.causedBy, home?.factId, assessment?.factId])
    if (cause !== undefined) causes.add(cause);
  return {
    from,
    ...(to === undefined ? {} : { to }),
    category: life?.category,
    kelurahan: home?.kelurahan ?? '',
    posyandu: home?.posyandu,
    atRisk: assessment?.atRisk,
    causes: [...causes],
  };
};

/** Stretches of days of one person, in order, given the stretches of her life. */
export const spansOf = (
  family: FamilyState,
  person: PersonState,
  lives: readonly CategoryStretch[],
): readonly PersonSpan[] =>
  presenceOf(family, person).flatMap((presence) => {
    const days = breakpoints(presence, lives, [family.residences, person.assessments]);
    return days.map((from, i) =>
      spanAt(family, person, lives, presence, from, days[i + 1] ?? presence.to),
    );
  });

/** A completed contact in the category and kelurahan of its day, given the stretches of her life. */
export const contactDerived = (
  family: FamilyState,
  lives: readonly CategoryStretch[],
  { factId, at, kind }: Contact,
): PersonContact => {
  const day = dayOf(at);
  return {
    factId,
    day,
    kind,
    // Who was seen was there, also on the day of leaving: her life alone decides the category.
    category: lives.find((s) => covers(s, day))?.category,
    kelurahan: (latestBy(family.residences, day) ?? family.residences[0])?.kelurahan ?? '',
  };
};

/**
 * What the figures count of one person: stretches of days with category, kelurahan and risk, and
 * the completed contacts. Total over all days, so no clock is needed: a child's stretches reach
 * into the future as far as they are certain.
 */
export const derivePerson = (
  family: FamilyState,
  person: PersonState,
  policy: Policy = currentPolicy,
  lives: readonly CategoryStretch[] = categoryStretches(person, policy),
): PersonDerived => ({
  personId: person.id,
  spans: spansOf(family, person, lives),
  contacts: person.contacts.map((contact) => contactDerived(family, lives, contact)),
});

/** The same of everyone who ever was in the family. */
export const deriveFamily = (
  family: FamilyState,
  policy: Policy = currentPolicy,
): FamilyDerived => ({
  persons: [...family.persons.values()].map((person) => derivePerson(family, person, policy)),
});
