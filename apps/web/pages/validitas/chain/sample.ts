import { KELURAHAN, within } from '#libs/domain/area';
import { call } from '../../../system/api/call.js';
import type { ReceiptPage } from '../../../system/api/figure-types.js';
import { chainHolds, fetchChain } from '../../../system/chain.js';

const PLACES = 5;
const FAMILIES_OF_EACH = 4;
const LINES = 200;

export interface Checked {
  readonly familyId: string;
  readonly kelurahanName: string;
  readonly facts: number;
  readonly holds: boolean;
}

/** Some of many, drawn with the device's own randomness: nobody can know which will be looked at. */
const drawn = <T>(all: readonly T[], some: number): readonly T[] => {
  const order = crypto.getRandomValues(new Uint32Array(all.length));
  return all
    .map((item, n) => [order[n] ?? 0, item] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, some)
    .map(([, item]) => item);
};

const familiesIn = async (area: string, asOf: string) => {
  const asked = new URLSearchParams({ area, asOf, limit: String(LINES) });
  const { items } = await call<ReceiptPage>(`figures/accompanied/receipt?${asked}`);
  const families = new Map(items.map((item) => [item.familyId, item.kelurahanName]));
  return drawn([...families], FAMILIES_OF_EACH);
};

/**
 * Checks the chains of some families of an area, drawn here. The server recomputes each hash from
 * what it keeps; that they follow each other is checked on this device.
 */
export const checkSample = async (
  area: string,
  asOf: string,
  onChecked: (checked: Checked) => void,
): Promise<void> => {
  const places = KELURAHAN.filter(({ code }) => within(code, area));
  for (const { code } of drawn(places, PLACES))
    for (const [familyId, kelurahanName] of await familiesIn(code, asOf)) {
      const links = await fetchChain(`family-${familyId}`);
      onChecked({ familyId, kelurahanName, facts: links.length, holds: chainHolds(links) });
    }
};
