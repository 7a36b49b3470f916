import type { Day } from '#libs/domain/kernel';
import type { Position } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { foundBy, kelurahanOf, monthEnds, type ValidityAsked } from './asked.js';
import type { Group, GroupRule, PersonRule, ValidityRule } from './rule.js';
import { VALIDITY_RULES } from './rules/index.js';

/** How much a rule finds, and since when the oldest of it is there. */
export interface RuleCount {
  readonly rule: ValidityRule;
  readonly count: number;
  readonly since: Day | undefined;
}

export interface Overview {
  readonly rules: readonly RuleCount[];
  /** The log was read up to here; undefined while it is empty. */
  readonly position: Position | undefined;
}

/** A worker or an area is looked back at for so many months, to say since when it is found. */
const LOOKED_BACK = 12;

const counted = async (
  sql: Sql,
  rules: readonly PersonRule[],
  asked: ValidityAsked,
): Promise<readonly RuleCount[]> => {
  const each = rules.map(
    (rule, n) =>
      `select ${n} as n, count(*)::integer as count, min(since)::text as since
       from (${foundBy(rule, '$1::date')}) found
       where $2::text[] is null or kelurahan = any($2::text[])`,
  );
  const rows = await sql.query<{ n: number; count: number; since: Day | null }>(
    each.join('\nunion all\n'),
    [asked.asOf, kelurahanOf(asked)],
  );
  return rows.map(({ n, count, since }) => ({
    rule: rules[n] as PersonRule,
    count,
    since: since ?? undefined,
  }));
};

/** A group that is found on the last of some days, and the first day of its unbroken run up to it. */
export interface Standing extends Group {
  readonly since: Day;
}

/** Groups that are found now, with the month since which they have been found without a break. */
export const standingGroups = async (
  sql: Sql,
  rule: GroupRule,
  asked: ValidityAsked,
): Promise<readonly Standing[]> => {
  const days = monthEnds(asked.asOf, LOOKED_BACK);
  const groups = await rule.groups(sql, days, kelurahanOf(asked));
  const found = new Set(groups.map(({ day, key }) => `${day} ${key}`));
  return groups
    .filter(({ day }) => day === asked.asOf)
    .map((group) => {
      const run = days.toReversed().findIndex((day) => !found.has(`${day} ${group.key}`));
      const since = days.at(run === -1 ? 0 : -run) ?? asked.asOf;
      return { ...group, since };
    });
};

/** Every rule with how much it finds on a day. */
export const validityOverview = async (sql: Sql, asked: ValidityAsked): Promise<Overview> => {
  const persons = await counted(
    sql,
    VALIDITY_RULES.filter((rule) => rule.about === 'PERSON'),
    asked,
  );
  const groups: RuleCount[] = [];
  for (const rule of VALIDITY_RULES)
    if (rule.about !== 'PERSON') {
      const standing = await standingGroups(sql, rule, asked);
      const since = standing.map((group) => group.since).sort()[0];
      groups.push({ rule, count: standing.length, since });
    }
  const all = new Map([...persons, ...groups].map((one) => [one.rule, one]));
  const [row] = await sql.query<{ position: string | null }>(
    `select position from read.checkpoint where projection = 'validity'`,
  );
  return {
    rules: VALIDITY_RULES.flatMap((rule) => all.get(rule) ?? []),
    position: row?.position ?? undefined,
  };
};
