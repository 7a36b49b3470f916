import type { PersonRule } from '../rule.js';
import { COUNSELLOR } from './who.js';

export const LATE_CATIN: PersonRule = {
  about: 'PERSON',
  id: 'LC-03',
  severity: 'I',
  title: { id: 'Catin terdaftar terlambat', en: 'Engaged couple registered late' },
  text: {
    id: 'Terdaftar kurang dari 3 bulan sebelum hari pernikahan. Tampil sebulan sejak dicatat.',
    en: 'Registered less than 3 months before the wedding. Shown for a month from the recording.',
  },
  fixedBy: COUNSELLOR,
  warnings: { codes: ['CATIN_LATE'], ends: 'A_MONTH' },
};
