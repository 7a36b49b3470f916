import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const SCORE_JUMP: PersonRule = {
  about: 'PERSON',
  id: 'AN-04',
  severity: 'W',
  title: { id: 'Skor z melompat dalam 60 hari', en: 'Score jumped within 60 days' },
  text: {
    id: 'Skor z berubah lebih dari 1,5 (TB/U) atau 2 (BB/U) dalam 60 hari; belum diukur ulang.',
    en: 'The score moved by more than 1.5 (height) or 2 (weight) within 60 days, and the child was not measured again.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['HAZ_JUMPED', 'WAZ_JUMPED'], ends: 'NEXT_MEASUREMENT' },
};
