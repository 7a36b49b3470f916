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
  waits: ({ person }) =>
    person.assessments.flatMap(({ at, atRisk, factId }, n) => {
      const from = addDays(addMonths(dayOf(at), SEMESTER_MONTHS), 1);
      const next = person.assessments[n + 1];
      const to = next === undefined ? undefined : dayOf(next.at);
      const code = atRisk ? 'AT_RISK' : 'NOT_AT_RISK';
      return to === undefined || from < to ? [{ code, since: from, from, to, factId }] : [];
    }),
};
