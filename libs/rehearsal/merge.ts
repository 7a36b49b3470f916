import type { Move, Rehearsal, RehearsalGroup } from '#libs/domain/risk';

const byFamily = (a: Move, b: Move): number =>
  a.familyId.localeCompare(b.familyId) || a.personId.localeCompare(b.personId);

const together = (groups: readonly RehearsalGroup[], of: 'movesIn' | 'movesOut' | 'unknown') =>
  groups.flatMap((group) => group[of]).toSorted(byFamily);

const mergeGroups = (groups: readonly [RehearsalGroup, ...RehearsalGroup[]]): RehearsalGroup => ({
  category: groups[0].category,
  kelurahan: groups[0].kelurahan,
  movesIn: together(groups, 'movesIn'),
  movesOut: together(groups, 'movesOut'),
  unknown: together(groups, 'unknown'),
  unchanged: groups.reduce((sum, { unchanged }) => sum + unchanged, 0),
});

const byPlace = (a: RehearsalGroup, b: RehearsalGroup): number =>
  a.kelurahan.localeCompare(b.kelurahan) || a.category.localeCompare(b.category);

const sum = (parts: readonly Rehearsal[], of: (part: Rehearsal) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

/** One rehearsal from those of disjoint parts of the same city, in one order whatever the parts. */
export const mergeRehearsals = (parts: readonly [Rehearsal, ...Rehearsal[]]): Rehearsal => {
  const [{ current, candidate }] = parts;
  const groups = Map.groupBy(
    parts.flatMap((part) => part.groups),
    ({ kelurahan, category }) => `${kelurahan} ${category}`,
  );
  return {
    current,
    candidate,
    persons: sum(parts, (part) => part.persons),
    totals: {
      movesIn: sum(parts, ({ totals }) => totals.movesIn),
      movesOut: sum(parts, ({ totals }) => totals.movesOut),
      unchanged: sum(parts, ({ totals }) => totals.unchanged),
      unknown: sum(parts, ({ totals }) => totals.unknown),
    },
    groups: [...groups.values()]
      .map((same) => mergeGroups(same as [RehearsalGroup, ...RehearsalGroup[]]))
      .toSorted(byPlace),
  };
};
