import { FABRICATED_BELOW_SD, SMALLEST_GROUP } from '#libs/domain/growth';
import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { READINGS, readingsBehind, sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly n: number;
  readonly sd: number;
}

export const SCORE_SPREAD: GroupRule = {
  about: 'WORKER',
  id: 'Q-SPREAD',
  severity: 'I',
  title: { id: 'Sebaran TB/U terlalu sempit', en: 'Spread of height-for-age too narrow' },
  text: {
    id: 'Simpangan baku TB/U dari seorang pengukur di bawah 0,8: mungkin angka disunting. Dinilai atas 6 bulan, sejak 30 pengukuran.',
    en: 'The standard deviation of a measurer’s height-for-age is below 0.8: figures may have been edited. Judged over 6 months, from 30 measurements on.',
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select m.day::text as day, r.worker, count(*)::integer as n, stddev_samp(r.haz::float8) as sd
       from ${READINGS} where r.haz is not null group by 1, 2
       having count(*) >= ${SMALLEST_GROUP} and stddev_samp(r.haz::float8) < ${FABRICATED_BELOW_SD}`,
      [days, kelurahan],
    );
    return rows.map(({ day, worker, n, sd }) => ({
      day,
      key: worker,
      n,
      of: n,
      detail: sentence((say, l) =>
        l === 'id'
          ? `Simpangan baku ${say(sd)} atas ${say(n)} pengukuran`
          : `Standard deviation ${say(sd)} over ${say(n)} measurements`,
      ),
    }));
  },
  behind: readingsBehind('NARROW', 'haz is not null'),
};
