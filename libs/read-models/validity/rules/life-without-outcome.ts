import { addDays, dayOf, type Day } from '#libs/domain/kernel';
import { currentPolicy } from '#libs/domain/family';
import type { PersonRule, Wait } from '../rule.js';
import { COMPANION } from './who.js';

/** Still engaged so many days after the planned wedding (domain.md LC-02). */
const WEDDING_DAYS = 180;

const open = (
  code: string,
  due: Day | undefined,
  days: number,
  { endedAt, factId }: { readonly endedAt?: string; readonly factId: string },
): Wait[] => {
  if (due === undefined) return [];
  const from = addDays(due, days + 1);
  return [{ code, from, to: endedAt === undefined ? undefined : dayOf(endedAt), factId }];
};

export const LIFE_WITHOUT_OUTCOME: PersonRule = {
  about: 'PERSON',
  id: 'LC-02',
  severity: 'W',
  title: {
    id: 'Kehamilan atau rencana nikah tanpa akhir',
    en: 'Pregnancy or wedding without an outcome',
  },
  text: {
    id: 'Kehamilan lebih dari 45 minggu, atau catin lebih dari 180 hari setelah rencana menikah, tanpa catatan akhirnya.',
    en: 'A pregnancy of more than 45 weeks, or an engagement more than 180 days past the planned wedding, without an outcome on record.',
  },
  fixedBy: COMPANION,
  details: {
    PREGNANCY: { id: 'Kehamilan lebih dari 45 minggu', en: 'Pregnancy of more than 45 weeks' },
    WEDDING: {
      id: 'Lebih dari 180 hari setelah rencana menikah',
      en: 'More than 180 days past the planned wedding',
    },
  },
  waits: {
    on: 'LIFE',
    find: ({ person }) => [
      ...person.pregnancies.flatMap((p) =>
        open('PREGNANCY', p.lastMenstruation, currentPolicy.longestPregnancyDays, p),
      ),
      ...person.engagements.flatMap((e) => open('WEDDING', e.weddingPlannedOn, WEDDING_DAYS, e)),
    ],
  },
};
