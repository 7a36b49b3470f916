import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const PROBABLE_SLIP: PersonRule = {
  about: 'PERSON',
  id: 'AN-06',
  severity: 'W',
  title: { id: 'Mungkin salah ketik', en: 'Probable slip of typing' },
  text: {
    id: 'Angka yang masih mungkin, tetapi lebih masuk akal bila ditulis lain.',
    en: 'A figure that is possible, and would make more sense written otherwise.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['PROBABLE_SLIP'], ends: 'NEXT_MEASUREMENT' },
};
