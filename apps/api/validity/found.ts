import { within } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import { accountNames } from '#libs/identity';
import {
  behindPage,
  foundBreakdown,
  foundGroups,
  foundPage,
  type Breakdown,
  type FoundItem,
  type FoundPage,
  type Standing,
  type ValidityAsked,
  type ValidityRule,
} from '#libs/read-models/validity';
import { familyPlaces, memberNames } from '#libs/read-models/registry';
import type { Jejak } from '../jejak.js';
import type { FoundDto } from './validity.dto.js';
import { breakdownView, groupView, itemView, ruleView, type Names } from './validity-view.js';

export interface FoundAsked extends ValidityAsked {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly worker: string | undefined;
  readonly group: string | undefined;
  /** False for roles that see figures and no family. */
  readonly identified: boolean;
  /** The asker's. */
  readonly ownArea: string;
}

const NOBODY: FoundPage = { items: [], next: undefined };
const NOWHERE: Breakdown = { kelurahan: [], workers: [] };

interface Found {
  readonly page: FoundPage;
  readonly breakdown: Breakdown;
  readonly groups: readonly Standing[];
}

const ofPersons = async (
  { sql }: Jejak,
  rule: Extract<ValidityRule, { about: 'PERSON' }>,
  asked: FoundAsked,
): Promise<Found> => ({
  page: asked.identified ? await foundPage(sql, rule, asked) : NOBODY,
  breakdown: await foundBreakdown(sql, rule, asked),
  groups: [],
});

const ofGroups = async (
  { sql }: Jejak,
  rule: Exclude<ValidityRule, { about: 'PERSON' }>,
  asked: FoundAsked,
): Promise<Found> => {
  const { group, identified } = asked;
  return {
    page: group !== undefined && identified ? await behindPage(sql, rule, group, asked) : NOBODY,
    breakdown: NOWHERE,
    groups: await foundGroups(sql, rule, asked),
  };
};

/** Members of families that have since moved out of the asker's area keep their names. */
const personNames = async (
  { sql }: Jejak,
  items: readonly FoundItem[],
  ownArea: string,
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(items.map(({ familyId }) => familyId))];
  const places = await familyPlaces(sql, ids);
  const near = ids.filter((id) => within(places.get(id)?.kelurahan ?? '', ownArea));
  return near.length === 0 ? new Map() : memberNames(sql, near);
};

const namesIn = async (
  jejak: Jejak,
  items: readonly FoundItem[],
  workers: readonly string[],
  ownArea: string,
): Promise<Names> => ({
  workers: await accountNames(jejak.sql, [
    ...workers,
    ...items.flatMap(({ worker }) => worker ?? []),
  ]),
  persons: await personNames(jejak, items, ownArea),
});

/** What one rule finds, with the names of those whom the asker may see. */
export const found = async (
  jejak: Jejak,
  rule: ValidityRule,
  asked: FoundAsked,
  language: Language,
): Promise<FoundDto> => {
  const { page, breakdown, groups } =
    rule.about === 'PERSON'
      ? await ofPersons(jejak, rule, asked)
      : await ofGroups(jejak, rule, asked);
  const measurers = rule.about === 'WORKER' ? groups : [];
  const workers = [...breakdown.workers, ...measurers].map(({ key }) => key);
  const names = await namesIn(jejak, page.items, workers, asked.ownArea);
  const count =
    rule.about === 'PERSON'
      ? breakdown.kelurahan.reduce((sum, place) => sum + place.count, 0)
      : groups.length;
  const since = groups.map((group) => group.since).sort()[0];
  return {
    ...ruleView({ rule, count, since }, language),
    asOf: asked.asOf,
    ...(asked.knownAt !== undefined && { knownAt: asked.knownAt }),
    ...breakdownView(breakdown, names),
    groups: groups.map((group) => groupView(rule, group, names, language)),
    aggregatesOnly: !asked.identified,
    items: page.items.map((item) => itemView(rule, item, names, language)),
    ...(page.next === undefined ? {} : { next: page.next }),
  };
};
