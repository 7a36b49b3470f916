import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { sentence } from './windows.js';

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

const within = (day: string): string =>
  `e.hour >= ${begins(`${day} - ${SHOWN_DAYS - 1}`)} and e.hour < ${begins(`${day} + 1`)}`;

const FAST = `having sum(e.entries) > ${ENTRIES_PER_HOUR}`;

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
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `with fast as (
         select e.worker, e.hour, sum(e.entries) as entries from read.validity_entry e
         where e.hour >= ${begins(`(select min(d) from unnest($1::date[]) d) - ${SHOWN_DAYS}`)}
           and ($2::text[] is null or e.kelurahan = any($2::text[]))
         group by e.worker, e.hour ${FAST}
       )
       select m.day::text as day, e.worker, count(*)::integer as n, max(e.entries)::integer as most
       from unnest($1::date[]) as m(day) join fast e on ${within('m.day')}
       group by 1, 2`,
      [days, kelurahan],
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
  behind: `
    select e.family_id, null::uuid as person_id, e.kelurahan, e.worker,
      (e.hour at time zone 'Asia/Jakarta')::date as since, 'FAST' as code,
      e.entries as amount, null::uuid as fact_id
    from read.validity_entry e
    where ${within('$1::date')} and ($2::text[] is null or e.kelurahan = any($2::text[]))
      and e.worker = $3 and e.hour in (
        select e.hour from read.validity_entry e
        where ${within('$1::date')} and e.worker = $3
          and ($2::text[] is null or e.kelurahan = any($2::text[]))
        group by e.hour ${FAST}
      )`,
};
