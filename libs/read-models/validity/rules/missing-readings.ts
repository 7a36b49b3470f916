import { MISSING_WARN_PERCENT } from '#libs/domain/growth';
import { readingsBehind } from '../sums/window.js';
import { measuredRule } from './measured.js';
import { shareAbove } from './share-above.js';
import { SUPERVISOR } from './who.js';

const ofPart = (part: string, id: string, en: string) =>
  shareAbove({ part, whole: 'n', percent: MISSING_WARN_PERCENT, words: { id, en } });

const CHECKS = [
  ofPart('weight_missing', 'pengukuran tanpa berat', 'measurements are without a weight'),
  ofPart('height_missing', 'pengukuran tanpa tinggi', 'measurements are without a height'),
  ofPart(
    'oedema_unseen',
    'anak tidak diperiksa edemanya',
    'children were not looked at for oedema',
  ),
];

export const MISSING_READINGS = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'Q-MISSING',
  severity: 'I',
  title: { id: 'Pengukuran sering tidak lengkap', en: 'Measurements often incomplete' },
  text: {
    id: `Lebih dari ${MISSING_WARN_PERCENT} % pengukuran seorang pengukur tanpa berat, tanpa tinggi, atau tanpa pemeriksaan edema. Dinilai atas 6 bulan, sejak 30 pengukuran.`,
    en: `More than ${MISSING_WARN_PERCENT} % of a measurer’s measurements lack the weight, the height, or a look for oedema. Judged over 6 months, from 30 measurements on.`,
  },
  fixedBy: SUPERVISOR,
  columns: ['weight_missing', 'height_missing', 'oedema_unseen'],
  judge: (...row) => CHECKS.flatMap((check) => check(...row)),
  behind: readingsBehind(
    'WORKER',
    'INCOMPLETE',
    'r.weight_digit is null or r.height_digit is null or not r.oedema_seen',
  ),
});
