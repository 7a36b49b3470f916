import { FLAGGED_ABOVE_PERCENT } from '#libs/domain/growth';
import { readingsBehind } from '../sums/window.js';
import { measuredRule } from './measured.js';
import { shareAbove } from './share-above.js';
import { SUPERVISOR } from './who.js';

export const FLAGGED_SHARE = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'Q-FLAGGED',
  severity: 'I',
  title: { id: 'Banyak skor tidak masuk akal', en: 'Many implausible scores' },
  text: {
    id: `Lebih dari ${FLAGGED_ABOVE_PERCENT} % pengukuran seorang pengukur di luar batas WHO. Dinilai atas 6 bulan, sejak 30 pengukuran.`,
    en: `More than ${FLAGGED_ABOVE_PERCENT} % of a measurer’s measurements are outside the limits of WHO. Judged over 6 months, from 30 measurements on.`,
  },
  fixedBy: SUPERVISOR,
  columns: ['flagged', 'scored'],
  judge: shareAbove({
    part: 'flagged',
    whole: 'scored',
    percent: FLAGGED_ABOVE_PERCENT,
    words: {
      id: 'pengukuran di luar batas WHO',
      en: 'measurements are outside the limits of WHO',
    },
  }),
  behind: readingsBehind('WORKER', 'Z_SCORE_FLAGGED', 'r.flagged'),
});
