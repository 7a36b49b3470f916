import { areaName } from '#libs/domain/area';
import { doubtOf, doubtTexts, SMALLEST_GROUP } from '#libs/domain/growth';
import type { GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { JUDGED_MONTHS, READINGS, sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly kelurahan: string;
  readonly n: number;
  readonly of: number;
}

export const IMPLAUSIBLE_PREVALENCE: GroupRule = {
  about: 'AREA',
  id: 'RP-06',
  severity: 'I',
  title: { id: 'Prevalensi stunting tidak masuk akal', en: 'Implausible prevalence of stunting' },
  text: {
    id: 'Di bawah 2,28 % (penduduk sehat) atau di atas 60 %: periksa pengukurannya. Atas pengukuran terakhir tiap anak dalam 6 bulan, sejak 30 anak.',
    en: 'Below 2.28 % (a healthy population) or above 60 %: check the measuring. Over the last measurement of each child within 6 months, from 30 children on.',
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select day, kelurahan, (count(*) filter (where haz < -2))::integer as n,
         count(*)::integer as of
       from (
         select distinct on (m.day, r.person_id) m.day::text as day, r.kelurahan, r.haz
         from ${READINGS} where r.haz is not null
         order by m.day, r.person_id, r.on_day desc, r.fact_id
       ) latest group by 1, 2 having count(*) >= ${SMALLEST_GROUP}`,
      [days, kelurahan],
    );
    return rows.flatMap(({ day, kelurahan: key, n, of }) => {
      const doubt = doubtOf((100 * n) / of);
      if (doubt === undefined) return [];
      const detail = sentence((say, l) =>
        l === 'id'
          ? `${areaName(key)}: ${say((100 * n) / of)} % dari ${say(of)} anak. ${doubtTexts[doubt].id}`
          : `${areaName(key)}: ${say((100 * n) / of)} % of ${say(of)} children. ${doubtTexts[doubt].en}`,
      );
      return [{ day, key, n, of, detail }];
    });
  },
  behind: `
    select family_id, person_id, kelurahan, worker, on_day as since, 'MEASURED' as code,
      null::integer as amount, fact_id
    from (
      select distinct on (r.person_id) r.*
      from read.validity_reading r
      where on_day <= $1::date and on_day > ($1::date - interval '${JUDGED_MONTHS} months')::date
        and haz is not null
      order by r.person_id, r.on_day desc, r.fact_id
    ) latest
    where kelurahan = $3 and ($2::text[] is null or kelurahan = any($2::text[]))`,
};
