import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { dated, kelurahanOf, monthEnds, type ValidityAsked } from './asked.js';
import { among } from './found.js';
import { findingsOf } from './findings.js';
import type { ValidityRule } from './rule.js';

export interface MonthCount {
  /** `2025-07` */
  readonly month: string;
  /** The day it was counted on: the last of the month, or the day asked for. */
  readonly asOf: Day;
  readonly count: number;
}

/** How much a rule found at the end of each of the last months, all as known at one moment. */
export const validityTrend = async (
  sql: Sql,
  rule: ValidityRule,
  question: ValidityAsked,
  months: number,
): Promise<readonly MonthCount[]> => {
  const asked = await dated(sql, question);
  const days = monthEnds(asked.asOf, months);
  const kelurahan = kelurahanOf(asked);
  const knownAt = asked.knownAt ?? null;
  const counts = new Map<Day, number>();
  if (rule.about === 'PERSON') {
    const here = among('f.kelurahan', '$2::text[]');
    const at = { asOf: 'm.day', knownAt: knownAt === null ? undefined : '$3::timestamptz' };
    const rows = await sql.query<{ day: Day; count: number }>(
      `select m.day::text as day, (
         select count(*)::integer from (${findingsOf(rule, at, { where: here })}) f where ${here}
       ) as count
       from unnest($1::date[]) as m(day)
       where $3::timestamptz is not distinct from $3::timestamptz`,
      [days, kelurahan, knownAt],
    );
    for (const { day, count } of rows) counts.set(day, count);
  } else
    for (const { day } of await rule.groups(sql, { days, kelurahan, knownAt }))
      counts.set(day, (counts.get(day) ?? 0) + 1);
  return days.map((day) => ({ month: day.slice(0, 7), asOf: day, count: counts.get(day) ?? 0 }));
};
