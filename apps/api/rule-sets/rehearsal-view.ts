import { areaName } from '#libs/domain/area';
import type { Move, RehearsalGroup } from '#libs/domain/risk';
import type { Rehearsed } from '#libs/rehearsal';
import type { MoveDto, RehearsalDto, RehearsalGroupDto } from './rehearsal.dto.js';

const moves = (direction: MoveDto['direction'], of: readonly Move[]): MoveDto[] =>
  of.map((move) => ({ direction, ...move }));

const groupView = (group: RehearsalGroup, identified: boolean): RehearsalGroupDto => ({
  kelurahan: group.kelurahan,
  name: areaName(group.kelurahan),
  category: group.category,
  movesIn: group.movesIn.length,
  movesOut: group.movesOut.length,
  unchanged: group.unchanged,
  unknown: group.unknown.length,
  ...(identified && { moves: [...moves('IN', group.movesIn), ...moves('OUT', group.movesOut)] }),
});

/** A rehearsal for a screen: with the families to open only for who may see families. */
export const rehearsalView = (done: Rehearsed, identified: boolean): RehearsalDto => {
  const { rehearsal, asOf, position = '0', facts, families, seconds } = done;
  const { current, candidate, persons, totals, groups } = rehearsal;
  return {
    current,
    candidate,
    asOf,
    position,
    persons,
    families,
    facts,
    seconds: Number(seconds.toFixed(2)),
    totals,
    groups: groups.map((group) => groupView(group, identified)),
  };
};
