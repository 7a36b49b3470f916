import { completedYears, type Day } from '#libs/domain/kernel';
import { judge } from './condition.js';
import { byRule, type FactorResult } from './evaluate.js';
import { knownOfSurvey } from './known.js';
import type { SurveyInput } from './person.js';
import type { Known, Readings } from './reading.js';
import { figure, type RuleSet } from './rule-set.js';
import { anyOf, truthOf, type Truth } from './truth.js';

/** A household as the screening of families sees it. What is not known is left out. */
export interface HouseholdInput {
  readonly familyId: string;
  readonly asOf: Day;
  /** Whether a child of 0-23, or of 24-59 completed months lives there. */
  readonly hasBaduta?: boolean | undefined;
  readonly hasBalita?: boolean | undefined;
  /** The wife of the couple; `null` when it is known that there is none. */
  readonly wife?:
    | { readonly birthDate?: Day | undefined; readonly pregnant?: boolean | undefined }
    | null
    | undefined;
  readonly livingChildren?: number | undefined;
  /** Months between the ages of the two youngest children; `null` with fewer than two. */
  readonly childSpacingMonths?: number | null | undefined;
  readonly survey?: SurveyInput;
  /** Ranks 1 to 4 and above: orders the families, never decides (domain.md 2.2). */
  readonly welfareRank?: string | undefined;
}

export type KrsOutcome = 'KRS' | 'NOT_KRS' | 'NOT_TARGET' | 'UNKNOWN';

/** The screening of one family, a thing of its own: not a person's risk, and not stunting. */
export interface KrsScreening {
  readonly rules: RuleSet;
  readonly familyId: string;
  readonly asOf: Day;
  /** Whether it is a family the screening is meant for (`keluarga sasaran`). */
  readonly target: Truth;
  readonly outcome: KrsOutcome;
  readonly factors: readonly FactorResult[];
  /** The roll-up "PUS 4 Terlalu" of the form. */
  readonly fourT: Truth | 'NOT_APPLICABLE';
  readonly welfareRank?: string;
  readonly factIds: readonly string[];
}

const known = (flag: boolean | undefined): Truth =>
  flag === undefined ? 'UNKNOWN' : truthOf(flag);

const wifeAge = ({ wife, asOf }: HouseholdInput): number | null | undefined => {
  if (wife === null) return null;
  return wife?.birthDate === undefined ? undefined : completedYears(wife.birthDate, asOf);
};

/** PUS: a couple whose wife is of the ages at which it can have children. */
const isCouple = (rules: RuleSet, household: HouseholdInput): Truth => {
  const age = wifeAge(household);
  if (age === undefined) return 'UNKNOWN';
  return truthOf(
    age !== null &&
      age >= figure(rules, 'coupleFromYears') &&
      age <= figure(rules, 'coupleToYears'),
  );
};

const knownOfHousehold = (household: HouseholdInput, couple: Truth): Known => {
  const readings: Readings = { ...knownOfSurvey(household.survey) };
  const put = (
    name: 'wifeAgeYears' | 'livingChildren' | 'childSpacingMonths',
    value?: number | null,
  ) => {
    // The four T's ask about couples only: the form writes "does not apply" for all others.
    const asked = couple === 'NO' ? null : value;
    if (asked !== undefined) readings[name] = { value: asked, factIds: [] };
  };
  put('wifeAgeYears', wifeAge(household));
  put('livingChildren', household.livingChildren);
  put('childSpacingMonths', household.childSpacingMonths);
  if (couple === 'NO') readings.contraception = { value: null, factIds: [] };
  return { asOf: household.asOf, readings, recheck: [] };
};

const isNotApplicable = (factor: FactorResult): boolean =>
  factor.used.length > 0 && factor.used.every(({ value }) => value === null);

/** Any yes is yes; any blank leaves it open; "does not apply" beats no (domain.md 2.2). */
const rollUp = (factors: readonly FactorResult[]): Truth | 'NOT_APPLICABLE' => {
  const truth = anyOf(factors.map((factor) => factor.truth));
  return truth === 'NO' && factors.some(isNotApplicable) ? 'NOT_APPLICABLE' : truth;
};

/** Whether not using modern contraception counts, by the disputed rule of domain.md 2.2. */
const contraceptionCounts = (rules: RuleSet, fourT: Truth | 'NOT_APPLICABLE'): boolean => {
  const rule = rules.parameters.kbModernRule?.value;
  return rule === 'STANDALONE' || (rule === 'ONLY_WITH_4T' && fourT === 'YES');
};

const outcomeOf = (target: Truth, problem: Truth): KrsOutcome => {
  if (target === 'NO') return 'NOT_TARGET';
  if (target === 'UNKNOWN' || problem === 'UNKNOWN') return 'UNKNOWN';
  return problem === 'YES' ? 'KRS' : 'NOT_KRS';
};

/** The screening of families at risk of stunting (KRS, domain.md 2.2) under one rule set. */
export const krs = (rules: RuleSet, household: HouseholdInput): KrsScreening => {
  const couple = isCouple(rules, household);
  const { wife, hasBaduta, hasBalita } = household;
  const pregnant = wife === null ? 'NO' : known(wife?.pregnant);
  const target = anyOf([known(hasBaduta), known(hasBalita), couple, pregnant]);
  const values = knownOfHousehold(household, couple);
  const factors = rules.factors
    .filter((factor) => factor.screening !== undefined)
    .map((factor) => byRule(rules, factor, judge(rules, factor.when, values), true));
  const fourT = rollUp(factors.filter(({ factor }) => factor.screening === 'FOUR_T'));
  const counted = factors.filter(
    ({ factor }) => factor.screening !== 'CONTRACEPTION' || contraceptionCounts(rules, fourT),
  );
  return {
    rules,
    familyId: household.familyId,
    asOf: household.asOf,
    target,
    outcome: outcomeOf(target, anyOf(counted.map((factor) => factor.truth))),
    factors,
    fourT,
    ...(household.welfareRank === undefined ? {} : { welfareRank: household.welfareRank }),
    factIds: [...new Set(factors.flatMap((f) => f.used.flatMap(({ factIds }) => factIds)))],
  };
};

/** How the form of BKKBN writes an answer: 1 yes, 2 no, 3 does not apply; blank when unknown. */
export const bkkbnCode = (truth: Truth | 'NOT_APPLICABLE'): 1 | 2 | 3 | undefined =>
  (({ YES: 1, NO: 2, NOT_APPLICABLE: 3, UNKNOWN: undefined }) as const)[truth];

/** A screening factor with "does not apply" told apart from no, as the form wants it. */
export const formTruth = (factor: FactorResult): Truth | 'NOT_APPLICABLE' =>
  isNotApplicable(factor) ? 'NOT_APPLICABLE' : factor.truth;
