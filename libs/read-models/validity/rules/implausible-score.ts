import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const IMPLAUSIBLE_SCORE: PersonRule = {
  about: 'PERSON',
  id: 'AN-01',
  severity: 'W',
  title: { id: 'Skor z tidak masuk akal', en: 'Implausible z-score' },
  text: {
    id: 'Skor z di luar batas WHO; anak belum diukur ulang. Prevalensi tidak menghitungnya.',
    en: 'A z-score outside the limits of WHO, and the child was not measured again. Prevalence leaves it out.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['Z_SCORE_FLAGGED'], ends: 'NEXT_MEASUREMENT' },
};
