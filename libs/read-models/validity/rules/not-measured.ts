import { measuredWaits } from '../derive/child-waits.js';
import type { PersonRule } from '../rule.js';
import { COMPANION } from './who.js';

/** A child is to be measured at least once in so many days (domain.md AN-09). */
export const CHILD_DAYS = 90;

export const NOT_MEASURED: PersonRule = {
  about: 'PERSON',
  id: 'AN-09',
  severity: 'W',
  title: { id: 'Anak lama tidak diukur', en: 'Child not measured for long' },
  text: {
    id: 'Anak di bawah lima tahun tidak diukur selama lebih dari 90 hari.',
    en: 'A child below five was not measured for more than 90 days.',
  },
  fixedBy: COMPANION,
  details: {
    NEVER: { id: 'Belum pernah diukur', en: 'Never measured' },
    OVERDUE: {
      id: 'Pengukuran terakhir lebih dari 90 hari lalu',
      en: 'Last measured over 90 days ago',
    },
  },
  waits: {
    on: 'MEASUREMENTS',
    find: (of, n) =>
      measuredWaits(of, n, (last) => ({
        code: last === undefined ? 'NEVER' : 'OVERDUE',
        after: CHILD_DAYS,
      })),
  },
};
