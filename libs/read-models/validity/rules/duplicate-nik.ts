import type { PersonRule } from '../rule.js';
import { alike } from './alike.js';
import { COUNSELLOR } from './who.js';

export const DUPLICATE_NIK: PersonRule = {
  about: 'PERSON',
  id: 'ID-03',
  severity: 'E',
  title: { id: 'Satu NIK pada dua orang', en: 'One NIK, two persons' },
  text: {
    id: 'Dua orang yang aktif tercatat dengan NIK yang sama. Ditolak saat dicatat; tetap ada bila keduanya dicatat pada saat yang sama, atau oleh impor.',
    en: 'Two active persons have the same NIK on record. Refused at entry; still there when both were recorded at once, or imported.',
  },
  fixedBy: COUNSELLOR,
  details: {
    SAME_NIK: { id: 'NIK sama dengan orang lain', en: 'The NIK is another person’s, too' },
  },
  found: (at) => alike(at, 'nik', 'SAME_NIK', 'true'),
};
