import { dayOf, type Day } from '#libs/domain/kernel';
import type { PersonState } from './person.js';
import type { FamilyState } from './state.js';

/** Days [from, to); `to` undefined means for ever. */
export interface Stretch {
  readonly from: Day;
  readonly to?: Day;
}

export const covers = (stretch: Stretch, day: Day): boolean =>
  stretch.from <= day && (stretch.to === undefined || day < stretch.to);

/** A stretch of days in the family, with the fact that opened it. */
export interface Presence extends Stretch {
  readonly causedBy: string;
}

/*
 * A day counts as it stands when it ends: who enters on a day is there that day, who leaves on a
 * day is not, and so nobody who changes families counts in both.
 */
const stretchOf = (from: Day, to: Day | undefined, causedBy: string): Presence =>
  to === undefined ? { from, causedBy } : { from, to, causedBy };

const minus = (presence: Presence, gap: Presence): Presence[] => {
  const { from, to } = presence;
  if ((to !== undefined && gap.from >= to) || (gap.to !== undefined && gap.to <= from))
    return [presence];
  const head = gap.from > from ? [stretchOf(from, gap.from, presence.causedBy)] : [];
  const tail =
    gap.to !== undefined && (to === undefined || gap.to < to)
      ? [stretchOf(gap.to, to, gap.causedBy)]
      : [];
  return [...head, ...tail];
};

/** The same days without counting any of them twice: a stay that begins within another adds none. */
const disjoint = (stays: readonly Presence[]): Presence[] => {
  const apart: Presence[] = [];
  for (const { from, to, causedBy } of stays) {
    const last = apart.at(-1);
    if (last !== undefined && last.to === undefined) break;
    const later = last?.to !== undefined && last.to > from ? last.to : from;
    if (to === undefined || later < to) apart.push(stretchOf(later, to, causedBy));
  }
  return apart;
};

/** When a person belonged to this family: her stays, without the times when the family was closed. */
export const presenceOf = (family: FamilyState, person: PersonState): readonly Presence[] => {
  let presence = disjoint(
    person.stays.map((s) => stretchOf(dayOf(s.at), s.leftAt && dayOf(s.leftAt), s.factId)),
  );
  for (const c of family.closures) {
    const gap = stretchOf(dayOf(c.at), c.reopenedAt && dayOf(c.reopenedAt), c.reopenedBy ?? '');
    presence = presence.flatMap((p) => minus(p, gap));
  }
  return presence;
};

/** Whether the person belongs to this family at the end of a day: in, not out, the family not closed. */
export const presentOn = (family: FamilyState, person: PersonState, day: Day): boolean =>
  presenceOf(family, person).some((p) => covers(p, day));
