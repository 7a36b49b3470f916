import { SAME_CHILDREN } from '#libs/domain/risk';
import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { READINGS, readingsBehind, sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly of: number;
}

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
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select day, worker, sum(children)::integer as n, count(*)::integer as of
       from (
         select m.day::text as day, r.worker, count(distinct r.person_id) as children
         from ${READINGS} where r.figures is not null
         group by 1, 2, r.on_day, r.figures
         having count(distinct r.person_id) >= ${SAME_CHILDREN}
       ) same group by 1, 2`,
      [days, kelurahan],
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
  behind: readingsBehind(
    'REPEATED',
    `exists (
       select from read.validity_reading s
       where s.worker = r.worker and s.on_day = r.on_day and s.figures = r.figures
       having count(distinct s.person_id) >= ${SAME_CHILDREN}
     )`,
  ),
};
