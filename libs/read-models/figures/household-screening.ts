import { completedYears, daysBetween } from '#libs/domain/kernel';
import { krs, RULES_V1, type HouseholdInput, type KrsOutcome } from '#libs/domain/risk';

/** The rules that the figure of families at risk is taken by. */
export const RULES = RULES_V1;

export const SURVEY_DAYS = Number(RULES.parameters['surveyDays']?.value);

const isFresh = ({ survey, asOf }: HouseholdInput): boolean =>
  survey !== undefined && daysBetween(survey.day, asOf) <= SURVEY_DAYS;

/** No household comes near so many years, children or months between two of them. */
const MANY = 4_096;

/** A number for what is no answer, and others for those that are. */
const numbered = (value: number | null | undefined): number =>
  value === undefined ? 0 : value === null ? 1 : Math.min(Math.max(value, 0) + 2, MANY - 1);

/** All that the screening looks at besides the survey, in one number. */
const likeness = (input: HouseholdInput): number => {
  const { wife, asOf, hasBaduta, hasBalita } = input;
  const born = wife === null ? null : wife?.birthDate;
  const years = numbered(typeof born === 'string' ? completedYears(born, asOf) : born);
  const pregnant = wife?.pregnant === undefined ? 0 : wife.pregnant ? 1 : 2;
  const yes = [hasBaduta, hasBalita, isFresh(input)].reduce((n, is) => n * 2 + (is ? 1 : 0), 0);
  const counts = numbered(input.livingChildren) * MANY + numbered(input.childSpacingMonths);
  return ((counts * MANY + years) * 3 + pregnant) * 8 + yes;
};

type ByLikeness = Map<number, KrsOutcome>;
type ByAnswer<T> = Map<string | undefined, T>;

/** What came out for households that are alike: by water, latrine, contraception and the rest. */
const screened: ByAnswer<ByAnswer<ByAnswer<ByLikeness>>> = new Map();

const within = <K, V>(map: Map<K, V>, key: K, none: () => V): V => {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = none();
  map.set(key, made);
  return made;
};

/** What the screening says of a household; those that are alike in all it looks at are screened once. */
export const outcomeOf = (input: HouseholdInput): KrsOutcome => {
  const { water, latrine, contraception } = input.survey ?? {};
  const byLatrine = within(screened, water, () => new Map<never, never>());
  const byMethod = within(byLatrine, latrine, () => new Map<never, never>());
  const alike = within(byMethod, contraception, () => new Map<never, never>());
  return within(alike, likeness(input), () => krs(RULES, input).outcome);
};
