import { contactDerived, supportKinds } from '#libs/domain/family';
import type { CopyRow } from '#libs/projections';
import type { Of } from './rows.js';

/** Help from the n-th on, in the category and kelurahan of its day. */
export const supportRows = ({ family, familyId, person, lives }: Of, from = 0): CopyRow[] => {
  const rows: CopyRow[] = [];
  for (let n = from; n < person.supports.length; n += 1) {
    const support = person.supports[n];
    if (support === undefined || supportKinds.get(support.kind)?.isNone === true) continue;
    const { day, category, kelurahan, kind, factId } = contactDerived(family, lives, support);
    const given = [familyId, person.id, day, kind, support.funding ?? null];
    rows.push([...given, category ?? null, kelurahan, factId]);
  }
  return rows;
};
