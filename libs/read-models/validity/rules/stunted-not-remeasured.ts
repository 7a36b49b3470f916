import { scored } from '#libs/domain/family';
import { ageRange, measuredWaits } from '../derive/child-waits.js';
import type { PersonRule } from '../rule.js';
import { COMPANION } from './who.js';

/** A stunted child is to be measured again within so many days (domain.md AN-09). */
const STUNTED_DAYS = 35;
const STUNTED_BELOW = -2;

export const STUNTED_NOT_REMEASURED: PersonRule = {
  about: 'PERSON',
  id: 'AN-09-STUNTED',
  severity: 'W',
  title: { id: 'Anak pendek belum diukur ulang', en: 'Stunted child not measured again' },
  text: {
    id: 'Pengukuran terakhir mengatakan pendek, dan sejak itu lewat lebih dari 35 hari.',
    en: 'The last measurement said stunted, and more than 35 days have passed.',
  },
  fixedBy: COMPANION,
  details: {
    STUNTED: {
      id: 'Pendek, belum diukur ulang lebih dari 35 hari',
      en: 'Stunted, not measured again for over 35 days',
    },
  },
  waits: (of) =>
    measuredWaits(of, ageRange(of.person), (last) =>
      last !== undefined && (scored(of.person, last).counted.HAZ ?? 0) < STUNTED_BELOW
        ? { code: 'STUNTED', after: STUNTED_DAYS }
        : undefined,
    ),
};
