import { addDays, addMonths, dayOf } from '#libs/domain/kernel';
import type { PersonRule } from '../rule.js';
import { COMPANION } from './who.js';

/** A judgement of risk is good for a semester (domain.md RK-02). */
const SEMESTER_MONTHS = 6;

export const STALE_ASSESSMENT: PersonRule = {
  about: 'PERSON',
  id: 'RK-02',
  severity: 'I',
  title: { id: 'Penilaian risiko kedaluwarsa', en: 'Stale assessment' },
  text: {
    id: 'Penilaian risiko terakhir lebih dari 6 bulan yang lalu.',
    en: 'The last assessment of risk is more than 6 months old.',
  },
  fixedBy: COMPANION,
  details: {
    AT_RISK: { id: 'Terakhir dinilai berisiko', en: 'Last assessed as at risk' },
    NOT_AT_RISK: { id: 'Terakhir dinilai tidak berisiko', en: 'Last assessed as not at risk' },
  },
  waits: {
    on: 'ASSESSMENTS',
    find: ({ person: { assessments } }, n) =>
      assessments.slice(Math.max(0, n)).map(({ at, atRisk, factId }, i) => {
        const next = assessments[Math.max(0, n) + i + 1];
        return {
          code: atRisk ? 'AT_RISK' : 'NOT_AT_RISK',
          from: addDays(addMonths(dayOf(at), SEMESTER_MONTHS), 1),
          to: next && dayOf(next.at),
          factId,
        };
      }),
  },
};
