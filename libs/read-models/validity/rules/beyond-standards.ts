import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const BEYOND_STANDARDS: PersonRule = {
  about: 'PERSON',
  id: 'AG-02',
  severity: 'W',
  title: { id: 'Diukur pada umur 60 bulan atau lebih', en: 'Measured at 60 months or older' },
  text: {
    id: 'Standar WHO berakhir pada 60 bulan: tidak ada skor z.',
    en: 'The standards of WHO end at 60 months: there is no z-score.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['AGE_OUTSIDE_STANDARDS'], ends: 'A_MONTH' },
};
