import type { PersonRule } from '../rule.js';
import { REGISTRAR } from './who.js';

export const ODD_BIRTH: PersonRule = {
  about: 'PERSON',
  id: 'AG-04',
  severity: 'W',
  title: { id: 'Umur ibu atau jarak lahir tidak lazim', en: 'Unusual age of mother or spacing' },
  text: {
    id: 'Ibu di bawah 10 atau di atas 55 tahun saat melahirkan, atau jarak dua kelahiran di bawah 7 bulan.',
    en: 'A mother below 10 or above 55 at the birth, or two births less than 7 months apart.',
  },
  fixedBy: REGISTRAR,
  warnings: { codes: ['MOTHER_AGE_ODD', 'BIRTHS_TOO_CLOSE'], ends: 'CORRECTED' },
};
