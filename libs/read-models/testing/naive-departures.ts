import {
  atRiskOn,
  birthDayOf,
  categoryOn,
  latestBy,
  presenceOf,
  scored,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, addMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { Count, Counted, NaiveQuestion } from './naive-question.js';

const within = (day: Day | undefined, { from, asOf }: NaiveQuestion): day is Day =>
  day !== undefined && day >= from && day <= asOf;

const homeOn = (family: FamilyState, day: Day): string | undefined =>
  (latestBy(family.residences, day) ?? family.residences[0])?.kelurahan;

/** Where she was the day before, and as what; nothing outside the categories. */
const before = (family: FamilyState, person: PersonState, day: Day): Counted[] => {
  const eve = addDays(day, -1);
  const category = categoryOn(family, person, eve);
  return category === undefined
    ? []
    : [{ category, kelurahan: homeOn(family, eve) ?? '', quantity: 1 }];
};

/** The last day of the period on which a stay ended in a way. */
const ended =
  (stay: string, closure?: string): Count =>
  (family, person, asked) =>
    presenceOf(family, person)
      .filter(({ to }) => {
        const left = person.stays.find(
          (s) => s.leftHow !== undefined && dayOf(s.leftAt ?? '') === to,
        );
        const closed = family.closures.find(({ at }) => dayOf(at) === to);
        return left === undefined
          ? closure !== undefined && closed?.reason === closure
          : left.leftHow === stay;
      })
      .flatMap(({ to }) => (within(to, asked) ? before(family, person, to) : []))
      .slice(-1);

const moved: Count = (family, person, asked) =>
  [...new Set(family.residences.map(({ at }) => dayOf(at)))]
    .toSorted()
    .filter(
      (day) =>
        within(day, asked) &&
        homeOn(family, day) !== homeOn(family, addDays(day, -1)) &&
        presenceOf(family, person).some(
          ({ from, to }) => from < day && (to === undefined || to > day),
        ),
    )
    .flatMap((day) => before(family, person, day))
    .slice(-1);

const isStuntedOn = (person: PersonState, day: Day): boolean => {
  const heights = person.measurements
    .filter(({ at }) => dayOf(at) <= day)
    .toSorted((a, b) => dayOf(a.at).localeCompare(dayOf(b.at)))
    .flatMap((m) => scored(person, m).counted.HAZ ?? []);
  return (heights.at(-1) ?? 0) < -2;
};

const agedOut =
  (alsoSafe: boolean): Count =>
  (family, person, asked) => {
    const born = birthDayOf(person);
    const day = born === undefined ? undefined : addMonths(born, 60);
    if (!within(day, asked)) return [];
    const eve = addDays(day, -1);
    const stays = presenceOf(family, person).some(
      ({ from, to }) => from <= day && (to === undefined || to > day),
    );
    if (!stays || categoryOn(family, person, eve) !== 'BALITA') return [];
    const counted = alsoSafe || atRiskOn(person, eve) === true || isStuntedOn(person, eve);
    return counted ? before(family, person, day) : [];
  };

/** Who went, and who grew out of the categories. */
export const departures: Readonly<Record<string, Count>> = {
  moved,
  'left-city': ended('PINDAH_KOTA', 'PINDAH_KOTA'),
  deceased: ended('MENINGGAL'),
  'aged-out': agedOut(true),
  'aged-out-at-risk': agedOut(false),
};
