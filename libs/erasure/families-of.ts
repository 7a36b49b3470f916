import { familyStream } from '#libs/commands';
import type { FactStore } from '#libs/event-store';

/** Every family whose facts hold something about a person: the one given, and those she moved between. */
export const familiesOf = async (
  store: FactStore,
  personId: string,
  familyId: string,
): Promise<readonly string[]> => {
  const found = new Set([familyId]);
  for (const id of found)
    for (const { data } of await store.log.readStream(familyStream(id))) {
      if (data['personId'] !== personId) continue;
      for (const link of [data['toFamilyId'], data['fromFamilyId']])
        if (typeof link === 'string') found.add(link);
    }
  return [...found];
};
