import {
  birthDayOf,
  currentPolicy,
  householdInputOf,
  latestBy,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import {
  addDays,
  addMonths,
  completedYears,
  dayOf,
  daysBetween,
  type Day,
} from '#libs/domain/kernel';
import { krs, RULES_V1, type HouseholdInput, type KrsOutcome } from '#libs/domain/risk';
import type { CopyRow } from '#libs/projections';

/*
 * The screening of a family is asked again on every day on which an answer may be another one:
 * when somebody comes, goes, is born or has a birthday that a rule names, and when a survey is
 * done or grows too old.
 */
const RULES = RULES_V1;

const numbers = (unit: string): number[] =>
  Object.values(RULES.parameters).flatMap((p) =>
    p.unit === unit && typeof p.value === 'number' ? [p.value] : [],
  );

/** Birthdays on which the wife may fall under another rule. */
const WIFE_YEARS = [...new Set(numbers('year').flatMap((years) => [years, years + 1]))];
const SURVEY_DAYS = Number(RULES.parameters['surveyDays']?.value);

const isFresh = ({ survey, asOf }: HouseholdInput): boolean =>
  survey !== undefined && daysBetween(survey.day, asOf) <= SURVEY_DAYS;

/** All that the screening looks at; families that are alike in it are screened alike. */
const likeness = (input: HouseholdInput): string => {
  const { wife, survey, asOf } = input;
  const age = wife?.birthDate === undefined ? '' : completedYears(wife.birthDate, asOf);
  const couple = wife === null ? 'none' : `${age} ${String(wife?.pregnant)}`;
  const { hasBaduta, hasBalita, livingChildren, childSpacingMonths } = input;
  const answers = [survey?.water, survey?.latrine, survey?.contraception].join(' ');
  return `${hasBaduta} ${hasBalita} ${couple} ${livingChildren} ${childSpacingMonths} ${answers} ${isFresh(input)}`;
};

const screened = new Map<string, KrsOutcome>();

const outcomeOf = (input: HouseholdInput): KrsOutcome => {
  const key = likeness(input);
  const known = screened.get(key);
  if (known !== undefined) return known;
  const { outcome } = krs(RULES, input);
  screened.set(key, outcome);
  return outcome;
};

const mayBeWife = ({ sex, role }: PersonState): boolean =>
  sex === 'P' && (role === 'ISTRI' || role === 'KEPALA_KELUARGA');

const daysOfPerson = (person: PersonState): Day[] => {
  const born = birthDayOf(person);
  const days = person.stays.flatMap((s) => [s.at, s.leftAt]);
  for (const p of person.pregnancies) days.push(p.at, p.endedAt);
  for (const d of person.deliveries) days.push(d.at);
  const ages = [currentPolicy.balitaFromMonths, currentPolicy.agedOutFromMonths];
  const birthdays = mayBeWife(person) ? [...ages, ...WIFE_YEARS.map((y) => y * 12)] : ages;
  return [
    ...days.flatMap((at) => (at === undefined ? [] : [dayOf(at)])),
    born,
    ...birthdays.map((months) => addMonths(born, months)),
  ];
};

const turningDays = (family: FamilyState): readonly Day[] => {
  const days = new Set<Day>();
  for (const person of family.persons.values())
    for (const day of daysOfPerson(person)) days.add(day);
  for (const { at } of family.residences) days.add(dayOf(at));
  for (const { at, reopenedAt } of family.closures) {
    days.add(dayOf(at));
    if (reopenedAt !== undefined) days.add(dayOf(reopenedAt));
  }
  for (const { at } of family.surveys) {
    days.add(dayOf(at));
    days.add(addDays(dayOf(at), SURVEY_DAYS + 1));
  }
  return [...days].sort();
};

/** Whose being there makes the family one to be screened, and what was found out about it. */
const causesOn = (family: FamilyState, day: Day): string => {
  const home = latestBy(family.residences, day) ?? family.residences[0];
  const survey = latestBy(family.surveys, day);
  const members = [...family.persons.values()].filter(
    (p) => mayBeWife(p) || addMonths(birthDayOf(p), currentPolicy.agedOutFromMonths) > day,
  );
  const entries = members.flatMap(
    ({ stays }) => stays.findLast((s) => dayOf(s.at) <= day)?.factId ?? [],
  );
  const facts = [home?.factId, survey?.factId, ...entries].filter((id) => id !== undefined);
  return `{${[...new Set(facts)].join(',')}}`;
};

interface Stretch {
  readonly kelurahan: string;
  readonly outcome: KrsOutcome;
  readonly causes: string;
}

const stretchOn = (family: FamilyState, day: Day): Stretch | undefined => {
  const input = householdInputOf(family, day);
  if (input === undefined) return undefined;
  const outcome = outcomeOf(input);
  if (outcome === 'NOT_TARGET') return undefined;
  const { kelurahan = '' } = latestBy(family.residences, day) ?? family.residences[0] ?? {};
  return { kelurahan, outcome, causes: causesOn(family, day) };
};

const same = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a?.kelurahan === b?.kelurahan && a?.outcome === b?.outcome && a?.causes === b?.causes;

/** Stretches of days of a family that is to be screened, with what the screening says. */
export const householdRows = (family: FamilyState, familyId: string): CopyRow[] => {
  const rows: CopyRow[] = [];
  let open: { readonly stretch: Stretch | undefined; readonly from: Day } | undefined;
  const close = (to: Day | null): void => {
    if (open?.stretch === undefined) return;
    const { kelurahan, outcome, causes } = open.stretch;
    rows.push([familyId, kelurahan, outcome, RULES.name, open.from, to, causes]);
  };
  for (const day of turningDays(family)) {
    const stretch = stretchOn(family, day);
    if (open !== undefined && same(open.stretch, stretch)) continue;
    close(day);
    open = { stretch, from: day };
  }
  close(null);
  return rows;
};
