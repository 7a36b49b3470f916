import type { PersonRule } from '../rule.js';
import { COMPANION } from './who.js';

export const LATE_ENTRY: PersonRule = {
  about: 'PERSON',
  id: 'OP-01',
  severity: 'W',
  title: { id: 'Entri terlambat', en: 'Entered late' },
  text: {
    id: 'Dicatat lebih dari 30 hari setelah kejadiannya. Tampil sebulan sejak dicatat.',
    en: 'Recorded more than 30 days after it happened. Shown for a month from the recording.',
  },
  fixedBy: COMPANION,
  warnings: { codes: ['LATE_ENTRY'], ends: 'A_MONTH' },
};
