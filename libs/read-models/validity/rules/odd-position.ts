import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const ODD_POSITION: PersonRule = {
  about: 'PERSON',
  id: 'AN-02',
  severity: 'W',
  title: { id: 'Posisi ukur tidak lazim', en: 'Unusual position' },
  text: {
    id: 'Diukur berdiri padahal terlalu kecil, atau telentang padahal sudah dua tahun.',
    en: 'Measured standing when too small for it, or lying when two years or older.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['POSITION_IMPLAUSIBLE'], ends: 'NEXT_MEASUREMENT' },
};
