import { localDay } from '#libs/projections';
import { among } from '../found.js';
import type { GroupRule } from '../rule.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

/** More entries within an hour than a person can make of families she saw (our own choice). */
export const ENTRIES_PER_HOUR = 60;

/** Shown for so long after it happened. */
const SHOWN_DAYS = 30;

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly most: number;
}

/** The moment at which a day (an SQL expression) begins in Jakarta. */
const begins = (day: string): string => `((${day})::timestamp at time zone 'Asia/Jakarta')`;

/** Hours of the days on which it is shown; for a moment of the past, those that were over then. */
const within = (hour: string, day: string, knownAt: string | undefined): string =>
  `${hour} >= ${begins(`${day} - ${SHOWN_DAYS - 1}`)} and ${hour} < ${begins(`${day} + 1`)}
   ${knownAt === undefined ? '' : `and ${hour} + interval '1 hour' <= ${knownAt}`}`;

const FAST = `having sum(h.n) > ${ENTRIES_PER_HOUR}`;

export const ENTRY_RATE: GroupRule = {
  about: 'WORKER',
  id: 'OP-01-RATE',
  severity: 'W',
  title: { id: 'Entri terlalu cepat', en: 'Entries too fast' },
  text: {
    id: `Lebih dari ${ENTRIES_PER_HOUR} catatan dalam satu jam oleh satu orang: disalin dari kertas, atau tidak dilihat. Tampil ${SHOWN_DAYS} hari.`,
    en: `More than ${ENTRIES_PER_HOUR} entries within an hour by one person: copied from paper, or not seen. Shown for ${SHOWN_DAYS} days.`,
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, { days, kelurahan, knownAt, keys }) => {
    const at = knownAt === null ? undefined : '$3::timestamptz';
    const rows = await sql.query<Row>(
      `select a.day::text as day, h.worker, count(*)::integer as n, max(h.n)::integer as most
       from unnest($1::date[]) as a(day) cross join lateral (
         select h.worker, sum(h.n) as n from read.validity_hour h
         where ${within('h.hour', 'a.day', at)}
           and ${among('h.kelurahan', '$2::text[]')}
           and ${among('h.worker', '$4::text[]')}
         group by h.worker, h.hour ${FAST}
       ) h
       where $3::timestamptz is not distinct from $3::timestamptz
       group by 1, 2`,
      [days, kelurahan, knownAt, keys ?? null],
    );
    return rows.map(({ day, worker, n, most }) => ({
      day,
      key: worker,
      n,
      of: n,
      detail: sentence((say, l) =>
        l === 'id'
          ? `${say(n)} jam, terbanyak ${say(most)} catatan dalam satu jam`
          : `${say(n)} hours, at most ${say(most)} entries within one`,
      ),
    }));
  },
  behind: ({ asOf, knownAt, kelurahan, group }) => `
    select e.family_id, null::uuid as person_id, e.kelurahan, e.worker,
      ${localDay('moment')} as since, 'FAST' as code,
      count(*)::integer as amount, null::uuid as fact_id
    from read.validity_entry e cross join lateral unnest(e.moments) moment
    where e.worker = ${group} and ${among('e.kelurahan', kelurahan)}
      and date_trunc('hour', moment) in (
        select h.hour from read.validity_hour h
        where ${within('h.hour', asOf, knownAt)} and h.worker = ${group}
          and ${among('h.kelurahan', kelurahan)}
        group by h.hour ${FAST}
      )
    group by 1, 3, 4, 5`,
};
