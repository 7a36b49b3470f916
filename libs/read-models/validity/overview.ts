import type { Day, Position } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { dated, kelurahanOf, type ValidityAsked } from './asked.js';
import { derivedFindings, findingsOf } from './findings.js';
import { among, type At } from './found.js';
import type { GroupRule, PersonRule, ValidityRule } from './rule.js';
import { VALIDITY_RULES } from './rules/index.js';
import { standing, type Standing } from './standing.js';

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

interface Row {
  readonly rule: string;
  readonly count: number;
  readonly since: Day | null;
}

const countedOf = ({ knownAt }: ValidityAsked, rules: readonly PersonRule[]): string => {
  const at: At = {
    asOf: '$1::date',
    knownAt: knownAt === undefined ? undefined : '$2::timestamptz',
  };
  const here = among('f.kelurahan', '$3::text[]');
  const between = rules.filter(({ found }) => found !== undefined);
  return [
    `select rule, count(*)::integer as count, min(since)::text as since
     from (${derivedFindings('$4::text[]', at, here)}) f
     where $2::timestamptz is not distinct from $2::timestamptz group by rule`,
    ...between.map(
      (rule) => `select '${rule.id}', count(*)::integer, min(since)::text
        from (${findingsOf(rule, at)}) f where ${here}`,
    ),
  ].join('\nunion all\n');
};

const counted = async (
  sql: Sql,
  rules: readonly PersonRule[],
  asked: ValidityAsked,
): Promise<readonly RuleCount[]> => {
  const rows = await sql.query<Row>(countedOf(asked, rules), [
    asked.asOf,
    asked.knownAt ?? null,
    kelurahanOf(asked),
    rules.filter(({ found }) => found === undefined).map(({ id }) => id),
  ]);
  const byId = new Map(rows.map((row) => [row.rule, row]));
  return rules.map((rule) => {
    const { count = 0, since = null } = byId.get(rule.id) ?? {};
    return { rule, count, since: since ?? undefined };
  });
};

const firstOf = (found: readonly Standing[]): Day | undefined =>
  found.map(({ since }) => since).sort()[0];

/** Every rule with how much it finds on a day, as known at a moment. */
export const validityOverview = async (sql: Sql, question: ValidityAsked): Promise<Overview> => {
  const asked = await dated(sql, question);
  const persons = VALIDITY_RULES.filter((rule) => rule.about === 'PERSON');
  const groups = VALIDITY_RULES.filter((rule): rule is GroupRule => rule.about !== 'PERSON');
  const [ofPersons, ofGroups] = await Promise.all([
    counted(sql, persons, asked),
    standing(sql, groups, asked),
  ]);
  const all = new Map<ValidityRule, RuleCount>(ofPersons.map((one) => [one.rule, one]));
  for (const [rule, found] of ofGroups)
    all.set(rule, { rule, count: found.length, since: firstOf(found) });
  const [row] = await sql.query<{ position: string | null }>(
    `select position from read.checkpoint where projection = 'validity'`,
  );
  return {
    rules: VALIDITY_RULES.flatMap((rule) => all.get(rule) ?? []),
    position: row?.position ?? undefined,
  };
};
