import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { foundBy, kelurahanOf, monthEnds, type ValidityAsked } from './asked.js';
import type { ValidityRule } from './rule.js';

export interface MonthCount {
  /** `2025-07` */
  readonly month: string;
  /** The day it was counted on: the last of the month, or the day asked for. */
  readonly asOf: Day;
  readonly count: number;
}

/** How much a rule found at the end of each of the last months, as known now. */
export const validityTrend = async (
  sql: Sql,
  rule: ValidityRule,
  asked: ValidityAsked,
  months: number,
): Promise<readonly MonthCount[]> => {
  const days = monthEnds(asked.asOf, months);
  const kelurahan = kelurahanOf(asked);
  const counts = new Map<Day, number>();
  if (rule.about === 'PERSON') {
    const rows = await sql.query<{ day: Day; count: number }>(
      `select m.day::text as day, (
         select count(*)::integer from (${foundBy(rule, 'm.day')}) found
         where $2::text[] is null or kelurahan = any($2::text[])
       ) as count
       from unnest($1::date[]) as m(day)`,
      [days, kelurahan],
    );
    for (const { day, count } of rows) counts.set(day, count);
  } else
    for (const { day } of await rule.groups(sql, days, kelurahan))
      counts.set(day, (counts.get(day) ?? 0) + 1);
  return days.map((day) => ({ month: day.slice(0, 7), asOf: day, count: counts.get(day) ?? 0 }));
};
