import { areaName } from '#libs/domain/area';
import { doubtOf, doubtTexts } from '#libs/domain/growth';
import { childrenBehind } from '../sums/last-measured.js';
import { measuredRule } from './measured.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

export const IMPLAUSIBLE_PREVALENCE = measuredRule({
  about: 'AREA',
  counted: 'CHILDREN',
  id: 'RP-06',
  severity: 'I',
  title: { id: 'Prevalensi stunting tidak masuk akal', en: 'Implausible prevalence of stunting' },
  text: {
    id: 'Di bawah 2,28 % (penduduk sehat) atau di atas 60 %: periksa pengukurannya. Atas pengukuran terakhir tiap anak dalam 6 bulan, sejak 30 anak.',
    en: 'Below 2.28 % (a healthy population) or above 60 %: check the measuring. Over the last measurement of each child within 6 months, from 30 children on.',
  },
  fixedBy: SUPERVISOR,
  columns: ['heights', 'stunted'],
  judge: ({ heights: of = 0, stunted: n = 0 }, key, smallest) => {
    const doubt = of < smallest ? undefined : doubtOf((100 * n) / of);
    if (doubt === undefined) return [];
    const detail = sentence((say, l) =>
      l === 'id'
        ? `${areaName(key)}: ${say((100 * n) / of)} % dari ${say(of)} anak. ${doubtTexts[doubt].id}`
        : `${areaName(key)}: ${say((100 * n) / of)} % of ${say(of)} children. ${doubtTexts[doubt].en}`,
    );
    return [{ n, of, detail }];
  },
  behind: childrenBehind('MEASURED', 'f.haz is not null'),
});
