import {
  latestBy,
  presenceOf,
  type Category,
  type CategoryStretch,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { dayOf, type Day } from '#libs/domain/kernel';

export interface Days {
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Days [from, to) in which a person of some categories lived in one kelurahan. */
export interface Home extends Days {
  readonly kelurahan: string;
}

/** The days that two stretches share; undefined when there are none. */
export const shared = (a: Days, b: Days): Days | undefined => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === undefined ? b.to : b.to === undefined || a.to < b.to ? a.to : b.to;
  return to === undefined || from < to ? { from, to } : undefined;
};

/** Stretches that touch or overlap, joined; in order. */
const joined = (stretches: readonly Days[]): readonly Days[] => {
  const result: Days[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (to !== undefined && to <= from) continue;
    const last = result.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < from)) result.push({ from, to });
    else if (last.to !== undefined && (to === undefined || to > last.to))
      result[result.length - 1] = { from: last.from, to };
  }
  return result;
};

/** One stretch of days, cut where the family moved to another kelurahan. */
const cut = (family: FamilyState, { from, to }: Days): readonly Home[] => {
  const { residences } = family;
  const first = latestBy(residences, from) ?? residences[0];
  const homes: Home[] = [{ kelurahan: first?.kelurahan ?? '', from, to }];
  for (const { at, kelurahan } of residences) {
    const day = dayOf(at);
    const last = homes.at(-1) as Home;
    if (day < from || (to !== undefined && day >= to) || kelurahan === last.kelurahan) continue;
    homes.pop();
    if (last.from < day) homes.push({ ...last, to: day });
    const before = homes.at(-1);
    if (before?.to === day && before.kelurahan === kelurahan)
      homes[homes.length - 1] = { ...before, to };
    else homes.push({ kelurahan, from: day, to });
  }
  return homes;
};

/** Where a person lived while she belonged to one of these categories; all five when left out. */
export const homesOf = (
  family: FamilyState,
  person: PersonState,
  lives: readonly CategoryStretch[],
  categories?: readonly Category[],
): readonly Home[] => {
  const wanted = lives.filter(({ category }) => categories?.includes(category) ?? true);
  if (wanted.length === 0) return [];
  const days = joined(wanted.map(({ from, to }) => ({ from, to })));
  return presenceOf(family, person).flatMap(({ from, to }) =>
    days.flatMap((stretch) => {
      const here = shared(stretch, { from, to });
      return here === undefined ? [] : cut(family, here);
    }),
  );
};
