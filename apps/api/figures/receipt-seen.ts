import { familyStream } from '#libs/commands';
import type { Entry } from '#libs/event-store';
import { authoriseReading, type Account } from '#libs/identity';
import { familyPlaces, memberNames } from '#libs/read-models/registry';
import type { Jejak } from '../jejak.js';

/** What of some families an account may see. */
export interface Seen {
  /** Whether it may open the family: its people by name, its facts with what is personal in them. */
  mayOpen(familyId: string): boolean;
  /** Of a member, where the family may be opened; undefined once forgotten. */
  name(familyId: string, personId: string): string | undefined;
}

/** Nobody has a name: what is left is counts, places, days and kinds of fact. */
export const NOBODY: Seen = { mayOpen: () => false, name: () => undefined };

/**
 * Where a family lives now decides who may see it, whichever day is asked about; another agency
 * sees those whom it has served. `streams`: the whole streams of the families, by stream.
 */
export const seenBy = async (
  { sql }: Pick<Jejak, 'sql'>,
  account: Account,
  familyIds: readonly string[],
  streams: ReadonlyMap<string, readonly Entry[]>,
): Promise<Seen> => {
  const places = await familyPlaces(sql, familyIds);
  const open = new Set(
    familyIds.filter((familyId) => {
      const served = (): boolean =>
        streams.get(familyStream(familyId))?.some((e) => e.meta.actor === account.id) === true;
      const place = places.get(familyId);
      return place !== undefined && !authoriseReading(account, place.kelurahan, served);
    }),
  );
  const names = await memberNames(sql, [...open]);
  return {
    mayOpen: (familyId) => open.has(familyId),
    name: (familyId, personId) => (open.has(familyId) ? names.get(personId) : undefined),
  };
};
