import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { among, holds } from '../found.js';
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

const chosen = (column: string): string => among(column, '$2::text[]');

const number = (condition: string): string => `(${condition})::integer`;

/** Of the children there when a month ended, what was known otherwise at a moment than it is now. */
const otherChildren = (knownAt: string): string => `
  select a.day, c.kelurahan,
    ${number(holds('c', { asOf: 'a.ended', knownAt }))}
      - ${number(holds('c', { asOf: 'a.ended', knownAt: undefined }))} as n
  from read.validity_child c cross join asked a
  where (c.known_from > ${knownAt} or c.cut_known > ${knownAt} or c.known_to > ${knownAt})
    and c.valid_from <= (select max(ended) from asked) and ${chosen('c.kelurahan')}`;

/** The same of the children measured in a month. */
const otherMeasured = (knownAt: string): string => `
  select a.day, r.covers as kelurahan, -1 as n
  from asked a join read.validity_reading r on r.month = a.month
  where r.known_to is null and r.known_from > ${knownAt} and r.covers is not null
    and ${chosen('r.covers')}
  union all
  select a.day, r.covers, 1 from asked a join read.validity_reading r on r.month = a.month
  where r.known_to > ${knownAt} and r.known_from <= ${knownAt} and r.covers is not null
    and ${chosen('r.covers')}`;

/** Children by day and kelurahan: a sum as known now, put right for an earlier moment. */
const summedUp = (table: string, other: string | undefined): string => `
  select day, kelurahan, sum(n)::integer as n from (
    select a.day, t.kelurahan, t.n from asked a join read.${table} t on t.month = a.month
    where ${chosen('t.kelurahan')}
    ${other === undefined ? '' : `union all ${other}`}
  ) added group by 1, 2 having sum(n) > 0`;

const counts = (knownAt: string | undefined): string => `
  select s.day, s.kelurahan, s.n as s, coalesce(d.n, 0) as d
  from (${summedUp('validity_registered', knownAt && otherChildren(knownAt))}) s
  left join (${summedUp('validity_covered', knownAt && otherMeasured(knownAt))}) d
    on d.day = s.day and d.kelurahan = s.kelurahan`;

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
     where ${KNOWN} is not distinct from ${KNOWN} and ${among('kelurahan', '$4::text[]')}`,
    [days, kelurahan, knownAt, keys ?? null],
  );
