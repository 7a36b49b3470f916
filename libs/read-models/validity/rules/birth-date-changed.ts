import type { PersonRule } from '../rule.js';
import { SUPERVISOR } from './who.js';

export const BIRTH_DATE_CHANGED: PersonRule = {
  about: 'PERSON',
  id: 'AG-03',
  severity: 'W',
  title: {
    id: 'Tanggal lahir diubah setelah pengukuran',
    en: 'Birth date changed after measurements',
  },
  text: {
    id: 'Semua skor z dihitung ulang, dan status dapat berbalik. Tampil sebulan.',
    en: 'Every z-score is computed again, and a status may turn. Shown for a month.',
  },
  fixedBy: SUPERVISOR,
  warnings: { codes: ['AGE_CHANGED_AFTER_MEASUREMENTS'], ends: 'A_MONTH' },
};
