import { SAME_CHILDREN } from '#libs/domain/risk';
import { among, knownAs } from '../found.js';
import type { GroupRule } from '../rule.js';
import { windowStart } from '../sums/window.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly of: number;
}

/** Readings `r` of figures `c` that were ever given to several children at once. */
const CANDIDATES = `read.validity_repeated c join read.validity_reading r
  on r.worker = c.worker and r.on_day = c.on_day and r.figures = c.figures`;

/** What is kept of `c` answers as it is: nothing was learnt since, and no child is of elsewhere. */
const AS_KEPT = `(($3::timestamptz is null or c.settled <= $3::timestamptz)
  and ($2::text[] is null or c.kelurahan <> ''))`;

const here = (alias: string): string => among(`${alias}.kelurahan`, '$2::text[]');

/** Figures of several children, by day and worker, within the months up to each day. */
const groupsOf = (select: string, of: string, where: string, tail: string): string => `
  select a.day, c.worker, ${select} as children from unnest($1::date[]) as a(day) join ${of}
    on c.on_day <= a.day and c.on_day >= ${windowStart('a.day')}
  where ${among('c.worker', '$4::text[]')} and ${where} ${tail}`;

/** From the first and from the last: together, how many children share the figures, and one. */
const ranked = (order: string): string =>
  `dense_rank() over (partition by r.on_day, r.figures order by r.person_id ${order})`;

export const REPEATED_READINGS: GroupRule = {
  about: 'WORKER',
  id: 'AN-05-SAME-DAY',
  severity: 'W',
  title: { id: 'Angka sama untuk beberapa anak', en: 'One figure for several children' },
  text: {
    id: `Sekurangnya ${SAME_CHILDREN} anak mendapat berat dan tinggi yang sama persis dari satu pengukur pada satu hari. Dinilai atas 6 bulan.`,
    en: `At least ${SAME_CHILDREN} children were given exactly one weight and height by one measurer on one day. Judged over 6 months.`,
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, { days, kelurahan, knownAt, keys }) => {
    const at = { knownAt: knownAt === null ? undefined : '$3::timestamptz' };
    const kept = groupsOf(
      'c.children',
      'read.validity_repeated c',
      `${AS_KEPT} and ${here('c')}`,
      '',
    );
    const looked = groupsOf(
      'count(distinct r.person_id)',
      CANDIDATES,
      `not ${AS_KEPT} and ${knownAs('r', at)} and ${here('r')}`,
      'group by a.day, c.worker, c.on_day, c.figures',
    );
    const rows = await sql.query<Row>(
      `select day::text as day, worker, sum(children)::integer as n, count(*)::integer as of
       from (${kept} union all ${looked}) same where children >= ${SAME_CHILDREN} group by 1, 2`,
      [days, kelurahan, knownAt, keys ?? null],
    );
    return rows.map(({ day, worker, n, of }) => ({
      day,
      key: worker,
      n,
      of,
      detail: sentence((say, l) =>
        l === 'id'
          ? `${say(n)} anak dalam ${say(of)} kelompok dengan angka yang sama`
          : `${say(n)} children in ${say(of)} groups with the same figures`,
      ),
    }));
  },
  behind: (at) => `
    select family_id, person_id, kelurahan, worker, since, code, amount, fact_id
    from (
      select r.*, r.on_day as since, 'REPEATED' as code, null::integer as amount,
        ${ranked('')} + ${ranked('desc')} - 1 as children
      from ${CANDIDATES}
      where c.worker = ${at.group} and ${knownAs('r', at)}
        and c.on_day <= ${at.asOf} and c.on_day >= ${windowStart(at.asOf)}
        and ${among('r.kelurahan', at.kelurahan)}
    ) same where children >= ${SAME_CHILDREN}`,
};
