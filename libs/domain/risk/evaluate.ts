import type { Bilingual, Day } from '#libs/domain/kernel';
import { judge, type Clause, type Judged, type Lack } from './condition.js';
import type { InputName } from './inputs.js';
import { knownOf } from './known.js';
import type { DeclaredInput, PersonInput } from './person.js';
import type { Known, Reading } from './reading.js';
import { figure, type Factor, type RiskCategory, type RuleSet } from './rule-set.js';
import { sayClauses, sayDay } from './say.js';
import { truthOf, type Truth } from './truth.js';

export interface UsedInput extends Reading {
  readonly input: InputName;
}

export interface MissingInput {
  readonly input: InputName;
  readonly lack: Lack;
}

/** One factor of one person: there, not there, or not known, and why. */
export interface FactorResult {
  readonly code: string;
  readonly name: Bilingual;
  readonly truth: Truth;
  /** RULE: from answers and measurements. DECLARED: an assessor wrote it down as found or not. */
  readonly basis: 'RULE' | 'DECLARED';
  readonly reason: Bilingual;
  readonly used: readonly UsedInput[];
  readonly missing: readonly MissingInput[];
  /** While it is unknown, nobody can be called not at risk. */
  readonly needed: boolean;
  readonly clauses: readonly Clause[];
  readonly factor: Factor;
}

export type Outcome = 'AT_RISK' | 'NOT_AT_RISK' | 'UNKNOWN';

/** A person under one rule set on one day. */
export interface Evaluation {
  readonly rules: RuleSet;
  readonly personId: string;
  readonly category: RiskCategory;
  readonly asOf: Day;
  readonly outcome: Outcome;
  /** In the order of the rule set; factors that do not concern this person are left out. */
  readonly factors: readonly FactorResult[];
  /** The facts behind what was used, in the order of first use. */
  readonly factIds: readonly string[];
}

const usedBy = (clauses: readonly Clause[]): readonly UsedInput[] =>
  clauses.flatMap(({ condition, reading, lack }) =>
    reading === undefined || lack !== undefined ? [] : [{ input: condition.input, ...reading }],
  );

const missingFrom = (clauses: readonly Clause[]): readonly MissingInput[] =>
  clauses.flatMap(({ condition, lack }) =>
    lack === undefined ? [] : [{ input: condition.input, lack }],
  );

const declaredWords = ({ day }: DeclaredInput, found: boolean): Bilingual => ({
  id: `${found ? 'Dinyatakan ada' : 'Dinyatakan tidak ada'} oleh penilai pada ${sayDay(day).id}`,
  en: `Stated as ${found ? 'found' : 'not found'} by the assessor on ${sayDay(day).en}`,
});

const byDeclaration = (factor: Factor, declared: DeclaredInput, needed: boolean): FactorResult => {
  const found = declared.factors.includes(factor.code);
  return {
    code: factor.code,
    name: factor.name,
    truth: truthOf(found),
    basis: 'DECLARED',
    reason: declaredWords(declared, found),
    used: [],
    missing: [],
    needed,
    clauses: [],
    factor,
  };
};

/** A factor as its rule judged it. */
export const byRule = (
  rules: RuleSet,
  factor: Factor,
  { truth, clauses }: Judged,
  needed: boolean,
): FactorResult => ({
  code: factor.code,
  name: factor.name,
  truth,
  basis: 'RULE',
  // Put into words only where somebody reads it: a rehearsal over a city does not.
  get reason() {
    return sayClauses(rules, clauses);
  },
  used: usedBy(clauses),
  missing: missingFrom(clauses),
  needed,
  clauses,
  factor,
});

/** Whether a factor is asked of a person of this age in months; undefined when she has none. */
const isOfAge = (rules: RuleSet, factor: Factor, known: Known): boolean | undefined => {
  const { fromMonths, belowMonths } = factor;
  if (fromMonths === undefined && belowMonths === undefined) return true;
  const age = known.readings.ageMonths?.value;
  if (typeof age !== 'number') return undefined;
  if (fromMonths !== undefined && age < figure(rules, fromMonths)) return false;
  return belowMonths === undefined || age < figure(rules, belowMonths);
};

const AGE_UNKNOWN: Judged = {
  truth: 'UNKNOWN',
  clauses: [
    {
      condition: { kind: 'atLeast', input: 'ageMonths', param: '' },
      truth: 'UNKNOWN',
      lack: 'NEVER',
    },
  ],
};

const concerns = (rules: RuleSet, factor: Factor, person: PersonInput): boolean =>
  factor.categories.includes(person.category) &&
  (factor.sex === undefined || factor.sex === person.sex) &&
  (factor.countsWhen === undefined ||
    rules.parameters[factor.countsWhen.param]?.value === factor.countsWhen.is);

const resultOf = (
  rules: RuleSet,
  factor: Factor,
  person: PersonInput,
  known: Known,
): FactorResult | undefined => {
  const ofAge = isOfAge(rules, factor, known);
  if (ofAge === false) return undefined;
  const needed = factor.neededIn.includes(person.category);
  const judged = ofAge === undefined ? AGE_UNKNOWN : judge(rules, factor.when, known);
  const { declared } = person;
  const stated = declared !== undefined && declared.outdated?.has(factor.code) !== true;
  return judged.truth === 'UNKNOWN' && stated
    ? byDeclaration(factor, declared, needed)
    : byRule(rules, factor, judged, needed);
};

const outcomeOf = (factors: readonly FactorResult[]): Outcome => {
  if (factors.some(({ truth }) => truth === 'YES')) return 'AT_RISK';
  return factors.some(({ truth, needed }) => needed && truth === 'UNKNOWN')
    ? 'UNKNOWN'
    : 'NOT_AT_RISK';
};

/** Judges what is known of a person; `evaluate` is the usual way in. */
export const evaluateKnown = (rules: RuleSet, person: PersonInput, known: Known): Evaluation => {
  const factors = rules.factors
    .filter((factor) => concerns(rules, factor, person))
    .map((factor) => resultOf(rules, factor, person, known))
    .filter((result) => result !== undefined);
  return {
    rules,
    personId: person.personId,
    category: person.category,
    asOf: person.asOf,
    outcome: outcomeOf(factors),
    factors,
    factIds: [...new Set(factors.flatMap((f) => f.used.flatMap((used) => used.factIds)))],
  };
};

/**
 * A person's risk under one rule set (domain.md 2.1): one factor is enough, a blank never is one,
 * and without a factor she is not at risk only when everything needed is known.
 */
export const evaluate = (rules: RuleSet, person: PersonInput): Evaluation =>
  evaluateKnown(rules, person, knownOf(person));
