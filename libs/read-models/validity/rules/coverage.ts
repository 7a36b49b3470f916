import { areaName } from '#libs/domain/area';
import { PUBLISHABLE_COVERAGE_PERCENT } from '#libs/domain/growth';
import type { GroupRule } from '../rule.js';
import { COMPANION } from './who.js';
import { sentence } from './windows.js';

interface Row {
  readonly day: string;
  readonly kelurahan: string;
  readonly n: number;
  readonly of: number;
}

/** The last day of the last whole month at the end of a day. */
const monthEnd = (day: string): string =>
  `(date_trunc('month', ${day} + 1) - interval '1 day')::date`;

const monthStart = (day: string): string =>
  `date_trunc('month', ${monthEnd(day)}::timestamp)::date`;

/** A child `c` who was there at the end of that month. */
const there = (day: string): string =>
  `c.valid_from <= ${monthEnd(day)} and (c.valid_to is null or c.valid_to > ${monthEnd(day)})
   and ($2::text[] is null or c.kelurahan = any($2::text[]))`;

/** It was measured in that month. */
const measured = (day: string): string =>
  `exists (
    select from read.validity_reading r
    where r.family_id = c.family_id and r.person_id = c.person_id
      and r.on_day between ${monthStart(day)} and ${monthEnd(day)}
  )`;

export const COVERAGE: GroupRule = {
  about: 'AREA',
  id: 'Q-COVERAGE',
  severity: 'I',
  title: { id: 'Cakupan penimbangan rendah (D/S)', en: 'Low coverage (D/S)' },
  text: {
    id: `Di kelurahan ini kurang dari ${PUBLISHABLE_COVERAGE_PERCENT} % anak yang terdaftar (S) diukur (D) dalam bulan penuh terakhir: prevalensinya tidak layak terbit.`,
    en: `In this kelurahan less than ${PUBLISHABLE_COVERAGE_PERCENT} % of registered children (S) were measured (D) in the last whole month: its prevalence is not fit to be published.`,
  },
  fixedBy: COMPANION,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `with measured as (
         select distinct family_id, person_id, date_trunc('month', on_day)::date as month
         from read.validity_reading
         where on_day >= (select min(${monthStart('d')}) from unnest($1::date[]) d)
       )
       select day, kelurahan, n, "of" from (
         select m.day::text as day, c.kelurahan, count(*)::integer as "of",
           count(r.month)::integer as n
         from unnest($1::date[]) as m(day) join read.validity_child c on ${there('m.day')}
         left join measured r on r.family_id = c.family_id and r.person_id = c.person_id
           and r.month = ${monthStart('m.day')}
         group by 1, 2
       ) share where 100 * n < ${PUBLISHABLE_COVERAGE_PERCENT} * "of"`,
      [days, kelurahan],
    );
    return rows.map(({ day, kelurahan: key, n, of }) => ({
      day,
      key,
      n,
      of,
      detail: sentence((say, l) =>
        l === 'id'
          ? `${areaName(key)}: D/S ${say((100 * n) / of)} % (${say(n)} dari ${say(of)} anak)`
          : `${areaName(key)}: D/S ${say((100 * n) / of)} % (${say(n)} of ${say(of)} children)`,
      ),
    }));
  },
  behind: `
    select c.family_id, c.person_id, c.kelurahan, null::text as worker,
      ${monthStart('$1::date')} as since, 'NOT_MEASURED' as code, null::integer as amount,
      null::uuid as fact_id
    from read.validity_child c
    where ${there('$1::date')} and c.kelurahan = $3 and not ${measured('$1::date')}`,
};
