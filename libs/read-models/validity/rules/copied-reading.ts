import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const COPIED_READING: PersonRule = {
  about: 'PERSON',
  id: 'AN-05',
  severity: 'W',
  title: { id: 'Angka sama persis dengan sebelumnya', en: 'Exactly the figures of before' },
  text: {
    id: 'Berat dan tinggi sama persis dengan pengukuran sebelumnya: mungkin disalin.',
    en: 'Weight and height are exactly those of the measurement before: perhaps copied.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['SAME_AS_LAST'], ends: 'NEXT_MEASUREMENT' },
};
