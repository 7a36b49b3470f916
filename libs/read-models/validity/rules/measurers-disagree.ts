import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const MEASURERS_DISAGREE: PersonRule = {
  about: 'PERSON',
  id: 'AN-10',
  severity: 'W',
  title: { id: 'Dua pengukuran berbeda', en: 'Two measurements differ' },
  text: {
    id: 'Dua pengukuran di hari yang sama berbeda lebih dari 1,0 cm.',
    en: 'Two measurements of one day differ by more than 1.0 cm.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['MEASURERS_DISAGREE'], ends: 'NEXT_MEASUREMENT' },
};
