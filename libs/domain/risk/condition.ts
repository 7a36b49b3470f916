import { daysBetween } from '#libs/domain/kernel';
import type { InputName } from './inputs.js';
import type { Known, Reading } from './reading.js';
import {
  conditionsOf,
  figure,
  isCombination,
  type Condition,
  type RuleSet,
  type When,
} from './rule-set.js';
import { allOf, anyOf, truthOf, type Truth } from './truth.js';

/** Why an input is not known: never had, too old, or implausible and to be measured again. */
export type Lack = 'NEVER' | 'OUTDATED' | 'RECHECK';

/** One condition held against what is known. */
export interface Clause {
  readonly condition: Condition;
  readonly truth: Truth;
  /** What was looked at: also a value that turned out too old. */
  readonly reading?: Reading;
  readonly lack?: Lack;
}

/** A rule held against what is known: its truth, and the conditions that decided it. */
export interface Judged {
  readonly truth: Truth;
  readonly clauses: readonly Clause[];
}

const compares = (rules: RuleSet, c: Condition, value: number): boolean => {
  switch (c.kind) {
    case 'below':
      return value < figure(rules, c.param);
    case 'atMost':
      return value <= figure(rules, c.param);
    case 'above':
      return value > figure(rules, c.param);
    case 'atLeast':
      return value >= figure(rules, c.param);
    case 'between':
      return value >= figure(rules, c.from) && value <= figure(rules, c.to);
    case 'answered':
    case 'oneOf':
      return false;
  }
};

const holds = (rules: RuleSet, c: Condition, value: number | boolean | string): boolean => {
  if (typeof value === 'number') return compares(rules, c, value);
  if (typeof value === 'boolean') return c.kind === 'answered' && value === c.as;
  return c.kind === 'oneOf' && c.values.includes(value);
};

const lackOf = (known: Known, input: InputName): Lack =>
  known.recheck.includes(input) ? 'RECHECK' : 'NEVER';

const clauseOf = (rules: RuleSet, condition: Condition, known: Known): Clause => {
  const reading = known.readings[condition.input];
  if (reading === undefined)
    return { condition, truth: 'UNKNOWN', lack: lackOf(known, condition.input) };
  const { value, day } = reading;
  const { within } = condition;
  if (
    within !== undefined &&
    day !== undefined &&
    daysBetween(day, known.asOf) > figure(rules, within)
  )
    return { condition, truth: 'UNKNOWN', reading, lack: 'OUTDATED' };
  // A question that does not arise is answered: there is no earlier birth to be too close to.
  const truth = value === null ? 'NO' : truthOf(holds(rules, condition, value));
  return { condition, truth, reading };
};

const counted = (clauses: readonly Clause[]): readonly Clause[] => {
  const asked = clauses.filter((c) => c.truth !== 'UNKNOWN' || c.condition.ifKnown !== true);
  // If nothing at all is known, that is what there is to say.
  return asked.length > 0 ? asked : clauses;
};

/** Holds a rule against what is known. */
export const judge = (rules: RuleSet, when: When, known: Known): Judged => {
  const clauses = counted(conditionsOf(when).map((c) => clauseOf(rules, c, known)));
  const truths = clauses.map((clause) => clause.truth);
  const truth = isCombination(when) && when.kind === 'all' ? allOf(truths) : anyOf(truths);
  return { truth, clauses: clauses.filter((clause) => clause.truth === truth) };
};
