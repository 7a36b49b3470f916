import { endOfDay, toUtc, type Day } from '#libs/domain/kernel';
import type { Act } from './script.js';
import { tellCatin } from './lives/catin.js';
import { tellFamily } from './lives/family.js';
import { planCity } from './plan/city.js';
import { newcomers } from './plan/newcomers.js';

/** In the order in which they were entered; ties go by family, so that the order is total. */
const byEntry = (a: Act, b: Act): number =>
  a.recordedAt === b.recordedAt
    ? a.familyId < b.familyId
      ? -1
      : a.familyId > b.familyId
        ? 1
        : 0
    : a.recordedAt < b.recordedAt
      ? -1
      : 1;

const enteredBy = (day: Day): string => toUtc(Date.parse(endOfDay(day)));

/** Everything that was entered about the city's families by the end of a day, in that order. */
export const tellCity = (seed: string, until: Day): readonly Act[] => {
  const city = planCity(seed);
  const byKey = new Map(city.catin.map((home) => [home.key, home]));
  const found = newcomers(city.maker);
  const couples = [...city.catin, ...found.catin].map((home) =>
    tellCatin(city.maker, home, byKey.get(home.couple?.partnerKey ?? '')),
  );
  const brides = new Map(couples.map(({ catin }) => [catin.person.id, catin]));
  const families = [...city.households, ...found.households].map((home) =>
    tellFamily(city.maker, home, brides.get(home.mother.id)),
  );
  const acts = [...families, ...couples].flatMap(({ script }) => script.take());
  const last = enteredBy(until);
  return acts.filter((act) => act.recordedAt <= last).sort(byEntry);
};
