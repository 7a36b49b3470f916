import { contactDerived } from '#libs/domain/family';
import { dayOf } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import type { Of } from './rows.js';

/** Referrals, in the category and kelurahan of the day on which they were issued. */
export const referralRows = ({ family, familyId, person, lives }: Of): CopyRow[] =>
  person.referrals.map(({ factId, at, answeredAt, answeredBy }) => {
    const { day, category, kelurahan } = contactDerived(family, lives, {
      factId,
      at,
      kind: 'REFERRAL',
    });
    const place = [familyId, person.id, day, category ?? null, kelurahan];
    const answered = answeredAt === undefined ? null : dayOf(answeredAt);
    return [...place, answered, factId, answeredBy ?? null];
  });
