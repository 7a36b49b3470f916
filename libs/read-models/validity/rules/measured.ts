import { SMALLEST_GROUP } from '#libs/domain/growth';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { FoundAt } from '../found.js';
import type { Group, GroupRule, GroupsAsked, RuleWords } from '../rule.js';
import { summed } from '../sums/window.js';
import { lastMeasured } from '../sums/last-measured.js';

/** What was counted of one group up to a day: `n` and other columns. */
export type Row = Readonly<Record<string, number>> & {
  readonly n: number;
};

export type Judged = Omit<Group, 'day' | 'key'>;

/** Of every reading of six months, or of the last one of each child within them. */
export type Counted = 'READINGS' | 'CHILDREN';

/** A rule that judges a group by sums; several of them are counted at once. */
export interface MeasuredRule extends GroupRule {
  readonly counted: Counted;
  readonly columns: readonly string[];
  /** What is amiss with a group of at least `smallest`; each is one group of the rule. */
  judge(row: Row, key: string, smallest: number): readonly Judged[];
}

const isMeasured = (rule: GroupRule): rule is MeasuredRule => 'judge' in rule;

interface Keyed {
  readonly day: Day;
  readonly key: string;
}

const judgedBy = (
  rule: MeasuredRule,
  rows: readonly (Row & Keyed)[],
  { smallest = SMALLEST_GROUP }: GroupsAsked,
): readonly Group[] =>
  rows.flatMap((row) => {
    const { day, key } = row as Keyed;
    return rule.judge(row, key, smallest).map((judged) => ({ day, key, ...judged }));
  });

const count = (
  sql: Sql,
  rules: readonly MeasuredRule[],
  asked: GroupsAsked,
): Promise<readonly (Row & Keyed)[]> => {
  const [{ about, counted }] = rules as [MeasuredRule];
  const columns = [...new Set(['n', ...rules.flatMap((rule) => rule.columns)])];
  return (counted === 'READINGS' ? summed : lastMeasured)(sql, about, columns, asked);
};

type Found = readonly (readonly [rule: GroupRule, groups: readonly Group[]])[];

/** Those that count the same being counted once. */
const foundMeasured = async (
  sql: Sql,
  rules: readonly MeasuredRule[],
  asked: GroupsAsked,
): Promise<Found> => {
  const found: Found[] = [];
  for (const together of Map.groupBy(rules, (r) => `${r.about} ${r.counted}`).values()) {
    const rows = await count(sql, together, asked);
    found.push(together.map((rule) => [rule, judgedBy(rule, rows, asked)]));
  }
  return found.flat();
};

const foundOtherwise = async (
  sql: Sql,
  rules: readonly GroupRule[],
  asked: GroupsAsked,
): Promise<Found> => {
  const found: Found[number][] = [];
  for (const rule of rules) found.push([rule, await rule.groups(sql, asked)]);
  return found;
};

/** The groups of several rules. Two questions are under way at a time, for the page of all of them. */
export const groupsOf = async (
  sql: Sql,
  rules: readonly GroupRule[],
  asked: GroupsAsked,
): Promise<ReadonlyMap<GroupRule, readonly Group[]>> => {
  const others = rules.filter((rule) => !isMeasured(rule));
  const [measured, otherwise] = await Promise.all([
    foundMeasured(sql, rules.filter(isMeasured), asked),
    foundOtherwise(sql, others, asked),
  ]);
  return new Map([...measured, ...otherwise]);
};

interface Measured extends RuleWords {
  readonly about: GroupRule['about'];
  readonly counted: Counted;
  readonly columns: readonly string[];
  judge(row: Row, key: string, smallest: number): readonly Judged[];
  behind(at: FoundAt): string;
}

/** A rule that judges each group of at least thirty by what is summed of it. */
export const measuredRule = (rule: Measured): MeasuredRule => {
  const whole: MeasuredRule = {
    ...rule,
    groups: async (sql, asked) => (await groupsOf(sql, [whole], asked)).get(whole) ?? [],
  };
  return whole;
};
