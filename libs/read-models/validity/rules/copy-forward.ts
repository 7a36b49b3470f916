import { COPIES_ABOVE_PERCENT } from '#libs/domain/risk';
import { readingsBehind } from '../sums/window.js';
import { measuredRule } from './measured.js';
import { shareAbove } from './share-above.js';
import { SUPERVISOR } from './who.js';

export const COPY_FORWARD = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'AN-05-WORKER',
  severity: 'W',
  title: { id: 'Pengukur sering menyalin angka lama', en: 'Measurer often copies figures forward' },
  text: {
    id: `Lebih dari ${COPIES_ABOVE_PERCENT} % pengukuran seorang pengukur sama persis dengan pengukuran anak itu sebelumnya. Dinilai atas 6 bulan, sejak 30 pengukuran ulang.`,
    en: `More than ${COPIES_ABOVE_PERCENT} % of a measurer’s measurements are exactly those of the child before. Judged over 6 months, from 30 repeated measurements on.`,
  },
  fixedBy: SUPERVISOR,
  columns: ['repeated', 'compared'],
  judge: shareAbove({
    part: 'repeated',
    whole: 'compared',
    percent: COPIES_ABOVE_PERCENT,
    words: {
      id: 'pengukuran ulang sama persis dengan sebelumnya',
      en: 'repeated measurements are exactly those of before',
    },
  }),
  behind: readingsBehind('WORKER', 'SAME_AS_LAST', 'r.repeated'),
});
