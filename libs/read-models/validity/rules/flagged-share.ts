import { FLAGGED_ABOVE_PERCENT, SMALLEST_GROUP } from '#libs/domain/growth';
import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { READINGS, readingsBehind, sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly of: number;
}

export const FLAGGED_SHARE: GroupRule = {
  about: 'WORKER',
  id: 'Q-FLAGGED',
  severity: 'I',
  title: { id: 'Banyak skor tidak masuk akal', en: 'Many implausible scores' },
  text: {
    id: `Lebih dari ${FLAGGED_ABOVE_PERCENT} % pengukuran seorang pengukur di luar batas WHO. Dinilai atas 6 bulan, sejak 30 pengukuran.`,
    en: `More than ${FLAGGED_ABOVE_PERCENT} % of a measurer’s measurements are outside the limits of WHO. Judged over 6 months, from 30 measurements on.`,
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select m.day::text as day, r.worker, count(*) filter (where r.flagged)::integer as n,
         count(*)::integer as of
       from ${READINGS} where r.scored group by 1, 2
       having count(*) >= ${SMALLEST_GROUP}
         and 100.0 * count(*) filter (where r.flagged) > ${FLAGGED_ABOVE_PERCENT} * count(*)`,
      [days, kelurahan],
    );
    return rows.map(({ day, worker, n, of }) => ({
      day,
      key: worker,
      n,
      of,
      detail: sentence((say, l) =>
        l === 'id'
          ? `${say(n)} dari ${say(of)} pengukuran di luar batas WHO`
          : `${say(n)} of ${say(of)} measurements are outside the limits of WHO`,
      ),
    }));
  },
  behind: readingsBehind('Z_SCORE_FLAGGED', 'flagged'),
};
