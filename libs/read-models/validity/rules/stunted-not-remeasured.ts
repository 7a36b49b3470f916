import { measuredWaits } from '../derive/child-waits.js';
import { scoresOnce } from '../derive/scores.js';
import type { PersonRule } from '../rule.js';
import { CHILD_DAYS } from './not-measured.js';
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
    id: 'Pengukuran terakhir mengatakan pendek, dan sejak itu lewat lebih dari 35 hari; setelah 90 hari ia termasuk AN-09.',
    en: 'The last measurement said stunted, and more than 35 days have passed; after 90 days it is one of AN-09.',
  },
  fixedBy: COMPANION,
  details: {
    STUNTED: {
      id: 'Pendek, belum diukur ulang lebih dari 35 hari',
      en: 'Stunted, not measured again for over 35 days',
    },
  },
  waits: {
    on: 'MEASUREMENTS',
    find: (of, n) =>
      measuredWaits(of, n, (last) => {
        const height = last && scoresOnce(of.person, last).HAZ;
        return height !== undefined && !height.flagged && height.z < STUNTED_BELOW
          ? { code: 'STUNTED', after: STUNTED_DAYS, upTo: CHILD_DAYS }
          : undefined;
      }),
  },
};
