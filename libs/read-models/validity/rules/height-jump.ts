import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const HEIGHT_JUMP: PersonRule = {
  about: 'PERSON',
  id: 'AN-03',
  severity: 'W',
  title: { id: 'Tinggi badan menyusut atau melompat', en: 'Height shrank or jumped' },
  text: {
    id: 'Lebih pendek lebih dari 1,0 cm dari sebelumnya, atau tumbuh terlalu cepat; belum diukur ulang.',
    en: 'Shorter by more than 1.0 cm than before, or grown too fast, and not measured again.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['HEIGHT_DECREASED', 'HEIGHT_JUMPED'], ends: 'NEXT_MEASUREMENT' },
};
