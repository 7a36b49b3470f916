import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { holds, knownAs } from '../found.js';
import type { GroupsAsked } from '../rule.js';

/** D/S of one kelurahan: children measured in a month, of those there when it ended. */
export interface Covered {
  readonly day: Day;
  readonly kelurahan: string;
  /** The last month that was over at the end of the day, and its last day. */
  readonly d: number;
  readonly s: number;
}

const KNOWN = '$3::timestamptz';

/** As known now both are sums; for a moment of the past the children are counted. */
const counts = (knownAt: string | undefined): string => {
  const chosen = (alias: string, column = 'kelurahan'): string =>
    `($2::text[] is null or ${alias}.${column} = any($2::text[]))`;
  if (knownAt === undefined)
    return `select a.day, s.kelurahan, s.n as s, coalesce(d.n, 0) as d
      from asked a join read.validity_registered s on s.month = a.month and ${chosen('s')}
      left join read.validity_covered d on d.month = s.month and d.kelurahan = s.kelurahan`;
  return `select s.day, s.kelurahan, s.n as s, coalesce(d.n, 0) as d
    from (
      select a.day, c.kelurahan, count(*)::integer as n
      from asked a join read.validity_child c
        on ${holds('c', { asOf: 'a.ended', knownAt })} and ${chosen('c')}
      group by 1, 2
    ) s left join (
      select a.day, r.covers as kelurahan, count(*)::integer as n
      from asked a join read.validity_reading r on r.month = a.month and r.covers is not null
        and ${knownAs('r', { knownAt })} and ${chosen('r', 'covers')}
      group by 1, 2
    ) d on d.day = s.day and d.kelurahan = s.kelurahan`;
};

/** D and S of each kelurahan in the last whole month at the end of each day. */
export const covered = (
  sql: Sql,
  { days, kelurahan, knownAt, keys }: Omit<GroupsAsked, 'smallest'>,
): Promise<readonly Covered[]> =>
  sql.query<Covered & Record<string, unknown>>(
    `with asked as (
       select day, (date_trunc('month', (day + 1)::timestamp) - interval '1 month')::date as month,
         (date_trunc('month', (day + 1)::timestamp) - interval '1 day')::date as ended
       from unnest($1::date[]) day
     )
     select day::text as day, kelurahan, d, s
     from (${counts(knownAt === null ? undefined : KNOWN)}) counted
     where ${KNOWN} is not distinct from ${KNOWN} and ($4::text[] is null or kelurahan = any($4::text[]))`,
    [days, kelurahan, knownAt, keys ?? null],
  );
