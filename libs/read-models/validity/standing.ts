import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { kelurahanOf, monthEnds, type ValidityAsked } from './asked.js';
import type { Group, GroupRule, GroupsAsked } from './rule.js';
import { groupsOf } from './rules/measured.js';

/** A group that is found on the day asked for, and the first day of its unbroken run up to it. */
export interface Standing extends Group {
  readonly since: Day;
}

export interface StandingAsked extends ValidityAsked {
  /** See `GroupsAsked`. */
  readonly smallest?: number;
}

/** A worker or an area is looked back at for so many months, to say since when it is found. */
const LOOKED_BACK = 12;

const askedOf = (asked: StandingAsked, days: readonly Day[]): GroupsAsked => ({
  days,
  kelurahan: kelurahanOf(asked),
  knownAt: asked.knownAt ?? null,
  ...(asked.smallest !== undefined && { smallest: asked.smallest }),
});

/** Found on which days, by the ends of months, the last first. */
const since = (days: readonly Day[], before: ReadonlySet<Day>, asOf: Day): Day => {
  const run = days.findIndex((day) => !before.has(day));
  return (run === -1 ? days.at(-1) : days[run - 1]) ?? asOf;
};

/** Groups that each rule finds, with the month since which they have been found without a break. */
export const standing = async (
  sql: Sql,
  rules: readonly GroupRule[],
  asked: StandingAsked,
): Promise<ReadonlyMap<GroupRule, readonly Standing[]>> => {
  const now = await groupsOf(sql, rules, askedOf(asked, [asked.asOf]));
  const found = rules.filter((rule) => (now.get(rule)?.length ?? 0) > 0);
  const days = monthEnds(asked.asOf, LOOKED_BACK).slice(0, -1).toReversed();
  const keys = [...new Set([...now.values()].flat().map(({ key }) => key))];
  const before =
    found.length === 0
      ? new Map<GroupRule, readonly Group[]>()
      : await groupsOf(sql, found, { ...askedOf(asked, days), keys });
  return new Map(
    rules.map((rule) => {
      const byKey = Map.groupBy(before.get(rule) ?? [], ({ key }) => key);
      const standingNow = (now.get(rule) ?? []).map((group): Standing => {
        const then = new Set(byKey.get(group.key)?.map(({ day }) => day));
        return { ...group, since: since(days, then, asked.asOf) };
      });
      return [rule, standingNow];
    }),
  );
};
