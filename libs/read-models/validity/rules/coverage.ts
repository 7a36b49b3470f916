import { areaName } from '#libs/domain/area';
import { PUBLISHABLE_COVERAGE_PERCENT } from '#libs/domain/growth';
import { among, endOf, knownAs } from '../found.js';
import type { GroupRule } from '../rule.js';
import { covered } from '../sums/covered.js';
import { sentence } from './sentence.js';
import { COMPANION } from './who.js';

/** The last day of the last whole month at the end of a day. */
const monthEnd = (day: string): string =>
  `(date_trunc('month', (${day} + 1)::timestamp) - interval '1 day')::date`;

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
  groups: async (sql, asked) =>
    (await covered(sql, asked))
      .filter(({ d, s }) => 100 * d < PUBLISHABLE_COVERAGE_PERCENT * s)
      .map(({ day, kelurahan: key, d, s }) => ({
        day,
        key,
        n: d,
        of: s,
        detail: sentence((say, l) =>
          l === 'id'
            ? `${areaName(key)}: D/S ${say((100 * d) / s)} % (${say(d)} dari ${say(s)} anak)`
            : `${areaName(key)}: D/S ${say((100 * d) / s)} % (${say(d)} of ${say(s)} children)`,
        ),
      })),
  behind: (at) => `
    select c.family_id, c.person_id, c.kelurahan, null::text as worker,
      date_trunc('month', ${monthEnd(at.asOf)}::timestamp)::date as since, 'NOT_MEASURED' as code,
      null::integer as amount, null::uuid as fact_id
    from read.validity_child c
    where c.kelurahan = ${at.group} and ${knownAs('c', at)}
      and ${among('c.kelurahan', at.kelurahan)}
      and c.valid_from <= ${monthEnd(at.asOf)}
      and coalesce((${endOf('c', at)}) > ${monthEnd(at.asOf)}, true)
      and not exists (
        select from read.validity_reading r
        where r.family_id = c.family_id and r.person_id = c.person_id and r.covers is not null
          and r.month = date_trunc('month', ${monthEnd(at.asOf)}::timestamp)::date
          and ${knownAs('r', at)}
      )`,
};
