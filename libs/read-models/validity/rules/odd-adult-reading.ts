import type { PersonRule } from '../rule.js';
import { MEASURER } from './who.js';

export const ODD_ADULT_READING: PersonRule = {
  about: 'PERSON',
  id: 'AN-08',
  severity: 'W',
  title: { id: 'LILA atau Hb ibu tidak lazim', en: 'Unusual arm or haemoglobin' },
  text: {
    id: 'LILA di luar 15 sampai 45 cm, atau Hb di luar 4 sampai 20 g/dL.',
    en: 'Arm outside 15 to 45 cm, or haemoglobin outside 4 to 20 g/dL.',
  },
  fixedBy: MEASURER,
  warnings: { codes: ['HB_ODD', 'MUAC_ODD'], ends: 'NEXT_MEASUREMENT' },
};
