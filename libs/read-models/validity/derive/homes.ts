import type { Category, PersonSpan } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';

/** Days [from, to) in which a person of some categories lived in one kelurahan. */
export interface Home {
  readonly kelurahan: string;
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Where a person lived while she belonged to one of these categories. */
export const homesOf = (
  spans: readonly PersonSpan[],
  categories?: readonly Category[],
): readonly Home[] => {
  const homes: Home[] = [];
  for (const { category, kelurahan, from, to } of spans) {
    if (category === undefined || (categories !== undefined && !categories.includes(category)))
      continue;
    const last = homes.at(-1);
    if (last !== undefined && last.to === from && last.kelurahan === kelurahan)
      homes[homes.length - 1] = { ...last, to };
    else homes.push({ kelurahan, from, to });
  }
  return homes;
};

/** The days that two stretches share; undefined when there are none. */
export const shared = (
  a: { readonly from: Day; readonly to: Day | undefined },
  b: { readonly from: Day; readonly to: Day | undefined },
): { readonly from: Day; readonly to: Day | undefined } | undefined => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === undefined ? b.to : b.to === undefined || a.to < b.to ? a.to : b.to;
  return to === undefined || from < to ? { from, to } : undefined;
};
