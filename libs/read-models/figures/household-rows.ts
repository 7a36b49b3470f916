import {
  birthDayOf,
  currentPolicy,
  householdOf,
  latestBy,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, addMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import { outcomeOf, RULES, SURVEY_DAYS } from './household-screening.js';

/*
 * The screening of a family is asked again on every day on which an answer may be another one:
 * when somebody comes, goes, is born or has a birthday that a rule names, and when a survey is
 * done or grows too old.
 */

const numbers = (unit: string): number[] =>
  Object.values(RULES.parameters).flatMap((p) =>
    p.unit === unit && typeof p.value === 'number' ? [p.value] : [],
  );

/** Birthdays on which the wife may fall under another rule. */
const WIFE_YEARS = [...new Set(numbers('year').flatMap((years) => [years, years + 1]))];

const mayBeWife = ({ sex, role }: PersonState): boolean =>
  sex === 'P' && (role === 'ISTRI' || role === 'KEPALA_KELUARGA');

const AGED_OUT = currentPolicy.agedOutFromMonths;
const AGES = [currentPolicy.balitaFromMonths, AGED_OUT];
const WIFE_AGES = [...AGES, ...WIFE_YEARS.map((years) => years * 12)];

const daysOfPerson = (person: PersonState, add: (day: Day) => void): void => {
  for (const { at, leftAt } of person.stays) {
    add(dayOf(at));
    if (leftAt !== undefined) add(dayOf(leftAt));
  }
  for (const { at, endedAt } of person.pregnancies) {
    add(dayOf(at));
    if (endedAt !== undefined) add(dayOf(endedAt));
  }
  for (const { at } of person.deliveries) add(dayOf(at));
  const born = birthDayOf(person);
  add(born);
  for (const months of mayBeWife(person) ? WIFE_AGES : AGES) add(addMonths(born, months));
};

/** Days from `since` on on which an answer may be another one, in order. */
const turningDays = (family: FamilyState, since: Day): readonly Day[] => {
  const days = new Set<Day>();
  const add = (day: Day): void => {
    if (day >= since) days.add(day);
  };
  for (const person of family.persons.values()) daysOfPerson(person, add);
  for (const { at } of family.residences) add(dayOf(at));
  for (const { at, reopenedAt } of family.closures) {
    add(dayOf(at));
    if (reopenedAt !== undefined) add(dayOf(reopenedAt));
  }
  for (const { at } of family.surveys) {
    add(dayOf(at));
    add(addDays(dayOf(at), SURVEY_DAYS + 1));
  }
  return [...days].sort();
};

interface Stretch {
  readonly kelurahan: string;
  readonly outcome: string;
  readonly causes: string;
}

/** What the screening says of a family on any day; undefined while it is not to be screened. */
const stretches = (family: FamilyState): ((day: Day) => Stretch | undefined) => {
  const inputOn = householdOf(family);
  const persons = [...family.persons.values()].map((person) => ({
    stays: person.stays,
    matters: mayBeWife(person) ? undefined : addMonths(birthDayOf(person), AGED_OUT),
  }));
  return (day) => {
    const input = inputOn(day);
    const outcome = input === undefined ? 'NOT_TARGET' : outcomeOf(input);
    if (outcome === 'NOT_TARGET') return undefined;
    const home = latestBy(family.residences, day) ?? family.residences[0];
    // Whose being there makes the family one to be screened, and what was found out about it.
    const causes = new Set<string>();
    for (const cause of [home, latestBy(family.surveys, day)])
      if (cause !== undefined) causes.add(cause.factId);
    for (const { stays, matters } of persons) {
      const entry = matters === undefined || matters > day ? latestBy(stays, day) : undefined;
      if (entry !== undefined) causes.add(entry.factId);
    }
    return { kelurahan: home?.kelurahan ?? '', outcome, causes: `{${[...causes].join(',')}}` };
  };
};

const same = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a?.kelurahan === b?.kelurahan && a?.outcome === b?.outcome && a?.causes === b?.causes;

interface Open {
  readonly stretch: Stretch | undefined;
  readonly from: Day;
}

/** Places of the values in a row, see the projection. */
const [KELURAHAN, OUTCOME, FROM, TO, CAUSES] = [1, 2, 4, 5, 6] as const;

const dayIn = (row: CopyRow | undefined, place: number): Day | undefined => {
  const value = row?.[place];
  return typeof value === 'string' ? value : undefined;
};

/** The rows that lie before a day, and the stretch that reaches up to it or over it. */
const upTo = (
  earlier: readonly CopyRow[],
  since: Day,
): readonly [kept: CopyRow[], open: Open | undefined] => {
  const kept = earlier.filter((row) => (dayIn(row, FROM) ?? '') < since);
  const last = kept.at(-1);
  if (last === undefined) return [[], undefined];
  const to = dayIn(last, TO);
  if (to !== undefined && to < since) return [kept, { stretch: undefined, from: to }];
  const stretch = {
    kelurahan: String(last[KELURAHAN]),
    outcome: String(last[OUTCOME]),
    causes: String(last[CAUSES]),
  };
  return [kept.slice(0, -1), { stretch, from: dayIn(last, FROM) ?? since }];
};

/**
 * Stretches of days of a family that is to be screened, with what the screening says. Where facts
 * were added that reach no further back than `since`, the rows of before hold up to that day.
 */
export const householdRows = (
  family: FamilyState,
  familyId: string,
  earlier: readonly CopyRow[] = [],
  since: Day = '',
): CopyRow[] => {
  const [rows, reaching] = upTo(earlier, since);
  let open = reaching;
  const close = (to: Day | null): void => {
    if (open?.stretch === undefined) return;
    const { kelurahan, outcome, causes } = open.stretch;
    rows.push([familyId, kelurahan, outcome, RULES.name, open.from, to, causes]);
  };
  const on = stretches(family);
  for (const day of turningDays(family, since)) {
    const stretch = on(day);
    if (open !== undefined && same(open.stretch, stretch)) continue;
    close(day);
    open = { stretch, from: day };
  }
  close(null);
  return rows;
};
