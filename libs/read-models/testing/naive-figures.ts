import {
  atRiskOn,
  categoryOn,
  currentPolicy,
  familyAt,
  growthReadings,
  householdInputOf,
  latestBy,
  lifeCategoryOn,
  scored,
  type FamilyState,
  type PersonState,
  type ScoredMeasurement,
} from '#libs/domain/family';
import { krs, RULES_V1 } from '#libs/domain/risk';
import { addDays, dayOf, type Day, type Fact } from '#libs/domain/kernel';
import { departures } from './naive-departures.js';
import { supportCounted } from './naive-support.js';
import type { Count, Counted, NaiveQuestion } from './naive-question.js';

export type { Counted, NaiveQuestion };

const placed = (family: FamilyState, person: PersonState, day: Day, quantity = 1): Counted => ({
  category: lifeCategoryOn(person, day),
  kelurahan: (latestBy(family.residences, day) ?? family.residences[0])?.kelurahan ?? '',
  quantity,
});

const inPeriod = (at: string, { from, asOf }: NaiveQuestion): boolean =>
  dayOf(at) >= from && dayOf(at) <= asOf;

const cameAlong = (person: PersonState, { factId }: { readonly factId: string }): boolean =>
  person.stays.some((stay) => stay.factId === factId);

/** The last of some moments in the period at which the person was in a category. */
const lastPlace = (family: FamilyState, person: PersonState, moments: string[]): Counted[] =>
  moments
    .map(dayOf)
    .sort()
    .map((day) => placed(family, person, day))
    .filter(({ category }) => category !== undefined)
    .slice(-1);

const momentsOf = (items: readonly { readonly at: string }[], asked: NaiveQuestion): string[] =>
  items.map((item) => item.at).filter((at) => inPeriod(at, asked));

const accompanied: Count = (family, person, asked) =>
  lastPlace(family, person, momentsOf(person.contacts, asked));

const isOverdue = (family: FamilyState, person: PersonState, asOf: Day): boolean => {
  const category = categoryOn(family, person, asOf);
  if (category === undefined) return false;
  let since = asOf;
  while (categoryOn(family, person, addDays(since, -1)) !== undefined) since = addDays(since, -1);
  const seen = person.contacts.map((c) => dayOf(c.at)).filter((day) => day <= asOf);
  const [last = since] = [...seen, since].sort().slice(-1);
  return addDays(last, currentPolicy.visitCadenceDays[category]) < asOf;
};

const isChild = (category: string | undefined): boolean =>
  category === 'BADUTA' || category === 'BALITA';

const measuredUpTo = (person: PersonState, asOf: Day): ScoredMeasurement[] =>
  person.measurements
    .filter((m) => dayOf(m.at) <= asOf)
    .toSorted((a, b) => (dayOf(a.at) < dayOf(b.at) ? -1 : dayOf(a.at) > dayOf(b.at) ? 1 : 0))
    .map((m) => scored(person, m));

const prevalence =
  (score: 'HAZ' | 'WAZ' | 'WHZ', limit = -2): Count =>
  (family, person, { from, asOf }) =>
    measuredUpTo(person, asOf)
      .filter(
        ({ day, factId, counted }) =>
          day >= from && counted[score] !== undefined && !cameAlong(person, { factId }),
      )
      .map((m) => ({ ...placed(family, person, m.day), z: m.counted[score] ?? 0 }))
      .filter(({ category }) => isChild(category))
      .slice(-1)
      .map(({ z, ...place }) => ({ ...place, quantity: z < limit ? 1 : 0 }));

/** The growth card of the measurements up to the day: its last entry of the period. */
const card =
  (counts: (code: string, twice: boolean) => boolean): Count =>
  (family, person, { from, asOf }) => {
    const measurements = person.measurements.filter((m) => dayOf(m.at) <= asOf);
    const own = new Set(person.contacts.map(({ factId }) => factId));
    return [...growthReadings({ ...person, measurements }).entries()]
      .flatMap(([factId, { kms }]) => (kms !== undefined && own.has(factId) ? [kms] : []))
      .filter(({ day }) => day >= from)
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .map(({ day, code, twiceNotGaining }) =>
        placed(family, person, day, counts(code, twiceNotGaining) ? 1 : 0),
      )
      .filter(({ category }) => isChild(category))
      .slice(-1);
  };

const referrals =
  (counts: (issued: Day, answered: Day | undefined, asked: NaiveQuestion) => boolean): Count =>
  (family, person, asked) =>
    person.referrals
      .filter((r) => counts(dayOf(r.at), r.answeredAt && dayOf(r.answeredAt), asked))
      .map((r) => placed(family, person, dayOf(r.at)));

const counts: Readonly<Record<string, Count>> = {
  ...departures,
  accompanied,
  'at-risk': (family, person, asked) =>
    atRiskOn(person, asked.asOf) === true ? accompanied(family, person, asked) : [],
  measured: (family, person, asked) =>
    lastPlace(
      family,
      person,
      momentsOf(
        person.contacts.filter((c) => c.kind === 'MEASUREMENT'),
        asked,
      ),
    ),
  'newly-at-risk': (family, person, asked) => {
    const news = person.assessments.filter(
      (a, n) => a.atRisk && person.assessments[n - 1]?.atRisk !== true && !cameAlong(person, a),
    );
    return lastPlace(family, person, momentsOf(news, asked));
  },
  graduated: (family, person, asked) =>
    lastPlace(
      family,
      person,
      momentsOf(
        person.assessments.filter((a) => a.kind === 'GRADUATED'),
        asked,
      ),
    ),
  overdue: (family, person, { asOf }) =>
    isOverdue(family, person, asOf) ? [placed(family, person, asOf)] : [],
  registered: (family, person, { asOf }) =>
    categoryOn(family, person, asOf) === undefined ? [] : [placed(family, person, asOf)],
  stunted: (family, person, { asOf }) => {
    const valid = measuredUpTo(person, asOf).flatMap(({ counted }) => counted.HAZ ?? []);
    return isChild(categoryOn(family, person, asOf)) && (valid.at(-1) ?? 0) < -2
      ? [placed(family, person, asOf)]
      : [];
  },
  prevalence: prevalence('HAZ'),
  wasted: prevalence('WHZ'),
  underweight: prevalence('WAZ'),
  'below-red-line': prevalence('WAZ', -3),
  coverage: (family, person, asked) => {
    if (!isChild(categoryOn(family, person, asked.asOf))) return [];
    const measured = person.contacts.some(
      ({ kind, at }) => kind === 'MEASUREMENT' && inPeriod(at, asked),
    );
    return [placed(family, person, asked.asOf, measured ? 1 : 0)];
  },
  children: (family, person, { asOf }) =>
    isChild(categoryOn(family, person, asOf)) ? [placed(family, person, asOf)] : [],
  weighed: card(() => true),
  gaining: card((code) => code === 'N'),
  'not-gaining': card((code) => code === 'T'),
  'twice-not-gaining': card((_, twice) => twice),
  unjudged: card((code) => code === 'O'),
  'first-weighed': card((code) => code === 'B'),
  'referrals-open': referrals(
    (issued, answered, { asOf }) => issued <= asOf && !(answered !== undefined && answered <= asOf),
  ),
  'referrals-issued': referrals((issued, _, { from, asOf }) => issued >= from && issued <= asOf),
  'referrals-closed': referrals(
    (_, answered, { from, asOf }) => answered !== undefined && answered >= from && answered <= asOf,
  ),
  eggs: (family, person, asked) =>
    person.handovers
      .filter((h) => inPeriod(h.at, asked) && !cameAlong(person, h))
      .map((h) => placed(family, person, dayOf(h.at), h.eggs)),
};

/** Visits belong to families: whoever was met, each counts once. */
const visits = (family: FamilyState, asked: NaiveQuestion): Counted[] => {
  const met = new Map<string, Counted>();
  for (const person of family.persons.values())
    for (const { factId, at, kind } of person.contacts)
      if (kind !== 'MEASUREMENT' && inPeriod(at, asked))
        met.set(factId, { ...placed(family, person, dayOf(at)), category: undefined });
  return [...met.values()];
};

/** A family is screened as a whole. */
const screened = (family: FamilyState, { asOf }: NaiveQuestion): Counted[] => {
  const household = householdInputOf(family, asOf);
  if (household === undefined || krs(RULES_V1, household).outcome !== 'KRS') return [];
  const { kelurahan = '' } = latestBy(family.residences, asOf) ?? family.residences[0] ?? {};
  return [{ category: undefined, kelurahan, quantity: 1 }];
};

const ofFamilies: Readonly<Record<string, (f: FamilyState, asked: NaiveQuestion) => Counted[]>> = {
  visits,
  krs: screened,
};

/** What a figure counts, from the facts alone: slow, and as plain as its definition. */
export const naiveFigure = (
  name: string,
  streams: Iterable<readonly Fact[]>,
  asked: NaiveQuestion,
): readonly Counted[] => {
  const counted: Counted[] = [];
  const [short = ''] = name.split('/');
  for (const facts of streams) {
    const { knownAt } = asked;
    const family = familyAt(facts, knownAt === undefined ? {} : { knownAt });
    const ofFamily = ofFamilies[short];
    const supported = supportCounted(short, family, asked);
    if (supported !== undefined) counted.push(...supported);
    else if (ofFamily !== undefined) counted.push(...ofFamily(family, asked));
    else
      for (const person of family.persons.values())
        counted.push(...(counts[short]?.(family, person, asked) ?? []));
  }
  return counted;
};
