import { SMALLEST_GROUP } from '#libs/domain/growth';
import { COPIES_ABOVE_PERCENT } from '#libs/domain/risk';
import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { READINGS, readingsBehind, sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly of: number;
}

export const COPY_FORWARD: GroupRule = {
  about: 'WORKER',
  id: 'AN-05-WORKER',
  severity: 'W',
  title: { id: 'Pengukur sering menyalin angka lama', en: 'Measurer often copies figures forward' },
  text: {
    id: `Lebih dari ${COPIES_ABOVE_PERCENT} % pengukuran seorang pengukur sama persis dengan pengukuran anak itu sebelumnya. Dinilai atas 6 bulan, sejak 30 pengukuran ulang.`,
    en: `More than ${COPIES_ABOVE_PERCENT} % of a measurer’s measurements are exactly those of the child before. Judged over 6 months, from 30 repeated measurements on.`,
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select m.day::text as day, r.worker, count(*) filter (where r.repeated)::integer as n,
         count(*)::integer as of
       from ${READINGS} where r.compared group by 1, 2
       having count(*) >= ${SMALLEST_GROUP}
         and 100.0 * count(*) filter (where r.repeated) > ${COPIES_ABOVE_PERCENT} * count(*)`,
      [days, kelurahan],
    );
    return rows.map(({ day, worker, n, of }) => ({
      day,
      key: worker,
      n,
      of,
      detail: sentence((say, l) =>
        l === 'id'
          ? `${say(n)} dari ${say(of)} pengukuran ulang sama persis dengan sebelumnya`
          : `${say(n)} of ${say(of)} repeated measurements are exactly those of before`,
      ),
    }));
  },
  behind: readingsBehind('SAME_AS_LAST', 'repeated'),
};
