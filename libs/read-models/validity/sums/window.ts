import { SMALLEST_GROUP } from '#libs/domain/growth';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { among, knownAs } from '../found.js';
import type { GroupRule, GroupsAsked } from '../rule.js';
import { sumsOf } from './measures.js';

/** A worker, or an area, is judged by the readings of the month of the day and so many before it. */
export const MONTHS_BEFORE = 5;

/** The first day of the months that a day is judged by. */
export const windowStart = (day: string): string =>
  `(date_trunc('month', ${day}::timestamp) - interval '${MONTHS_BEFORE} months')::date`;

export type About = GroupRule['about'];

/** What a group is told by, of a row of readings or of sums. */
export const keyOf = (about: About, alias: string): string =>
  ({
    WORKER: `${alias}.worker`,
    AREA: `${alias}.kelurahan`,
    POSYANDU: `${alias}.kelurahan || '/' || nullif(${alias}.posyandu, '')`,
    AGE_GROUP: `nullif(${alias}.age_group, '')`,
  })[about];

const tableOf = (about: About): string =>
  about === 'WORKER' ? 'validity_sum_worker' : 'validity_sum_place';

const PLUS = (columns: readonly string[]): string => columns.join(', ');
const MINUS = (columns: readonly string[]): string =>
  columns.map((column) => `-${column} as ${column}`).join(', ');

const addedUp = (columns: readonly string[]): string =>
  columns.map((column) => `sum(${column})::float8 as ${column}`).join(', ');

/**
 * Sums as known now, put right for what was not known yet, or was known otherwise, at a moment, and
 * for what was read after the day in its month.
 */
const totals = (about: About, columns: readonly string[], knownAt: string | undefined): string => {
  const key = (alias: string): string => keyOf(about, alias);
  const chosen = (alias: string): string =>
    `${among(`${alias}.kelurahan`, '$2::text[]')}
     and ${among(key(alias), '$4::text[]')}`;
  const months = `generate_series((select min(first) from asked), (select max(last) from asked), interval '1 month') month_of`;
  const other =
    knownAt === undefined
      ? ''
      : `union all
         select month_of::date, key, ${MINUS(columns)} from ${months} cross join lateral (
           select ${key('r')} as key, ${sumsOf(columns)} from read.validity_reading r
           where r.month = month_of::date and r.known_to is null and r.known_from > ${knownAt}
             and ${chosen('r')} group by 1
         ) unknown
         union all
         select r.month, ${key('r')} as key, ${sumsOf(columns)}
         from read.validity_reading r
         where r.known_to is not null and r.known_to > ${knownAt} and r.known_from <= ${knownAt}
           and r.month >= (select min(first) from asked) and ${chosen('r')} group by 1, 2`;
  return `asked as materialized (
      select day, ${windowStart('day')} as first, date_trunc('month', day::timestamp)::date as last
      from unnest($1::date[]) day
    ), cell as materialized (
      select s.month, ${key('s')} as key, ${addedUp(columns)} from read.${tableOf(about)} s
      where s.month between (select min(first) from asked) and (select max(last) from asked)
        and ${chosen('s')} group by 1, 2
      ${other}
    ), total as (
      select a.day, c.key, ${PLUS(columns)} from asked a
      join cell c on c.month between a.first and a.last
      union all
      select a.day, later.key, ${MINUS(columns)} from asked a cross join lateral (
        select ${key('r')} as key, ${sumsOf(columns)} from read.validity_reading r
        where r.on_day > a.day and r.on_day < (a.last + interval '1 month')::date
          and (a.day + 1) < (a.last + interval '1 month')::date
          and ${knownAs('r', { knownAt })} and ${chosen('r')} group by 1
      ) later
    )`;
};

/** What was read of each group within the months up to each day; at least `smallest` readings. */
export const summed = <R extends Readonly<Record<string, number>>>(
  sql: Sql,
  about: About,
  columns: readonly string[],
  { days, kelurahan, knownAt, keys, smallest = SMALLEST_GROUP }: GroupsAsked,
): Promise<readonly (R & { readonly day: Day; readonly key: string; readonly n: number })[]> =>
  sql.query(
    `with ${totals(about, columns, knownAt === null ? undefined : '$3::timestamptz')}
     select day::text as day, key,
       ${addedUp(columns)}
     from total where key is not null and $3::timestamptz is not distinct from $3::timestamptz
     group by 1, 2 having sum(n) >= $5::integer`,
    [days, kelurahan, knownAt, keys ?? null, smallest],
  );

/** The readings of one group in the months up to a day for which `condition` holds, as findings. */
export const readingsBehind =
  (about: About, code: string, condition: string) =>
  (at: { asOf: string; knownAt: string | undefined; kelurahan: string; group: string }): string => `
  select r.family_id, r.person_id, r.kelurahan, r.worker, r.on_day as since, '${code}' as code,
    null::integer as amount, r.fact_id
  from read.validity_reading r
  where r.on_day <= ${at.asOf} and r.on_day >= ${windowStart(at.asOf)} and ${knownAs('r', at)}
    and ${among('r.kelurahan', at.kelurahan)}
    and ${groupIs(about, at.group)} and (${condition})`;

/** Written so that an index can be used. */
const groupIs = (about: About, group: string): string =>
  about === 'POSYANDU'
    ? `r.kelurahan = split_part(${group}, '/', 1) and ${keyOf(about, 'r')} = ${group}`
    : `${keyOf(about, 'r')} = ${group}`;
