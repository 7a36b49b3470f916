import { areaName } from '#libs/domain/area';
import { SMALLEST_GROUP } from '#libs/domain/growth';
import { addDays, type Day } from '#libs/domain/kernel';
import { among, knownAs } from '../found.js';
import type { GroupRule } from '../rule.js';
import { covered } from '../sums/covered.js';
import { sentence } from './sentence.js';
import { COMPANION } from './who.js';

/** From one month to the next by more than so many percent (domain.md RP-07). */
const CHANGED_PERCENT = 25;

/** The last day of the last whole month at the end of a day, and that of the month before it. */
const ends = (day: Day): readonly [last: Day, before: Day] => {
  const last = addDays(`${addDays(day, 1).slice(0, 7)}-01`, -1);
  return [last, addDays(`${last.slice(0, 7)}-01`, -1)];
};

const percentOf = (now: number, before: number): number => (100 * (now - before)) / before;

export const MONTH_CHANGE: GroupRule = {
  about: 'AREA',
  id: 'RP-07',
  severity: 'I',
  title: { id: 'Jumlah yang diukur melonjak', en: 'Number of measured children jumped' },
  text: {
    id: `Anak yang diukur (D) di kelurahan ini dalam bulan penuh terakhir berbeda lebih dari ${CHANGED_PERCENT} % dari bulan sebelumnya, sejak 30 anak.`,
    en: `The children measured (D) in this kelurahan in the last whole month differ by more than ${CHANGED_PERCENT} % from the month before, from 30 children on.`,
  },
  fixedBy: COMPANION,
  groups: async (sql, { smallest = SMALLEST_GROUP, days, ...asked }) => {
    const monthEnds = [...new Set(days.flatMap(ends))];
    const rows = await covered(sql, { ...asked, days: monthEnds });
    const measured = new Map(rows.map(({ day, kelurahan, d }) => [`${day} ${kelurahan}`, d]));
    const places = [...new Set(rows.map(({ kelurahan }) => kelurahan))].sort();
    return days.flatMap((day) => {
      const [last, month] = ends(day);
      return places.flatMap((key) => {
        const n = measured.get(`${last} ${key}`) ?? 0;
        const before = measured.get(`${month} ${key}`) ?? 0;
        if (before < smallest || Math.abs(percentOf(n, before)) <= CHANGED_PERCENT) return [];
        const detail = sentence((say, l) =>
          l === 'id'
            ? `${areaName(key)}: ${say(before)} anak sebulan sebelumnya, kini ${say(n)} (${say(percentOf(n, before))} %)`
            : `${areaName(key)}: ${say(before)} children the month before, now ${say(n)} (${say(percentOf(n, before))} %)`,
        );
        return [{ day, key, n, of: before, detail }];
      });
    });
  },
  // Those measured in either of the two months, the earlier one first.
  behind: (at) => `
    select r.family_id, r.person_id, r.covers as kelurahan, r.worker, r.on_day as since,
      'MEASURED' as code, null::integer as amount, r.fact_id
    from read.validity_reading r
    where r.covers = ${at.group} and ${knownAs('r', at)}
      and ${among('r.covers', at.kelurahan)}
      and r.month in (
        (date_trunc('month', (${at.asOf} + 1)::timestamp) - interval '1 month')::date,
        (date_trunc('month', (${at.asOf} + 1)::timestamp) - interval '2 months')::date
      )`,
};
