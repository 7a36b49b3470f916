import type { PersonRule } from '../rule.js';
import { alike } from './alike.js';
import { COUNSELLOR } from './who.js';

export const DUPLICATE_WITHOUT_NIK: PersonRule = {
  about: 'PERSON',
  id: 'ID-04',
  severity: 'W',
  title: { id: 'Kemungkinan data ganda tanpa NIK', en: 'Probable duplicate without NIK' },
  text: {
    id: 'Dua orang dengan tanggal lahir, jenis kelamin dan nama (dan ibu) yang serupa, dan sekurangnya satu tanpa NIK: mungkin orang yang sama.',
    en: 'Two persons of like birth date, sex and name (and mother), at least one of them without a NIK: perhaps the same one.',
  },
  fixedBy: COUNSELLOR,
  details: {
    TWIN: { id: 'Serupa dengan orang lain di register', en: 'Like another person of the register' },
  },
  found: (at) =>
    alike(
      at,
      'likeness',
      'TWIN',
      '(a.nik is null or b.nik is null) and coalesce(a.mother = b.mother, true)',
    ),
};
