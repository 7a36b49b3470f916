import type { PersonRule } from '../rule.js';
import { REGISTRAR } from './who.js';

export const NIK_UNLIKE_PERSON: PersonRule = {
  about: 'PERSON',
  id: 'ID-02',
  severity: 'W',
  title: { id: 'NIK tidak cocok dengan orangnya', en: 'NIK unlike the person' },
  text: {
    id: 'Tanggal lahir, jenis kelamin atau kode wilayah di dalam NIK berbeda dari yang tercatat.',
    en: 'The birth date, sex or area code within the NIK differs from what is recorded.',
  },
  fixedBy: REGISTRAR,
  warnings: {
    codes: ['NIK_BIRTH_DATE_MISMATCH', 'NIK_SEX_MISMATCH', 'NIK_AREA_UNKNOWN'],
    ends: 'NEW_IDENTITY',
  },
};
