import { KELURAHAN } from '#libs/domain/area';
import { SMALLEST_GROUP } from '#libs/domain/growth';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { among, sought, type At, type FoundAt } from '../found.js';
import type { GroupsAsked } from '../rule.js';
import { keyOf, windowStart, type About } from './window.js';

const when = (condition: string): string => `(count(*) filter (where ${condition}))::integer`;

/** What is counted of children, of the row `f` of the last measurement of each. */
const CHILDREN: Readonly<Record<string, string>> = {
  n: 'count(*)::integer',
  boys: when('boy'),
  born: when('round_birth is not null'),
  round_births: when('round_birth'),
  whole_years: when('whole_years'),
  young: when('months between 6 and 29'),
  old: when('months between 30 and 59'),
  heights: when('haz is not null'),
  stunted: when('haz < -200'),
};

const COLUMNS = 'f.kelurahan, f.boy, f.round_birth, f.whole_years, f.months, f.haz';

/** All of them by name: the index begins with the kelurahan. */
const everywhere = KELURAHAN.map(({ code }) => code);

const standingOn = (at: At, columns: string, where: string): string =>
  sought(at, {
    table: 'validity_reading',
    columns,
    where: `f.kelurahan = any($2::text[]) and ${where}`,
    begins: 'on_day',
    notBefore: windowStart(at.asOf),
  });

/** The last measurement of each child within the months up to each day, counted by kelurahan. */
export const lastMeasured = <R extends Readonly<Record<string, number>>>(
  sql: Sql,
  about: About,
  columns: readonly string[],
  { days, kelurahan, knownAt, keys, smallest = SMALLEST_GROUP }: GroupsAsked,
): Promise<readonly (R & { readonly day: Day; readonly key: string; readonly n: number })[]> => {
  const at: At = {
    asOf: 'a.day',
    knownAt: knownAt === null ? undefined : '$3::timestamptz',
  };
  const here = (kelurahan ?? everywhere).filter((code) => keys?.includes(code) ?? true);
  const counts = columns.map((column) => `${CHILDREN[column] ?? '0'} as ${column}`).join(', ');
  return sql.query(
    `select a.day::text as day, ${keyOf(about, 'f')} as key, ${counts}
     from unnest($1::date[]) a(day) cross join lateral (${standingOn(at, COLUMNS, 'true')}) f
     where $3::timestamptz is not distinct from $3::timestamptz
     group by 1, 2 having count(*) >= $4::integer`,
    [days, here, knownAt, smallest],
  );
};

/** The children of one kelurahan whose last measurement counts there, as findings. */
export const childrenBehind =
  (code: string, condition: string) =>
  (at: FoundAt): string =>
    sought(at, {
      table: 'validity_reading',
      columns: `f.family_id, f.person_id, f.kelurahan, f.worker, f.on_day as since,
        '${code}' as code, null::integer as amount, f.fact_id`,
      where: `f.kelurahan = ${at.group} and (${condition})
        and ${among('f.kelurahan', at.kelurahan)}`,
      begins: 'on_day',
      notBefore: windowStart(at.asOf),
    });
