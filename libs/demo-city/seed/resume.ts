import type { FactStore } from '#libs/event-store';
import type { Act } from '../script.js';
import type { WorkDay } from './in-days.js';

const isRecorded = async (store: FactStore, act: Act): Promise<boolean> => {
  const entries = await store.log.readStream(`family-${act.familyId}`);
  return entries.some((entry) => entry.meta.commandId === act.commandId);
};

/**
 * The index of the first day that may be unfinished. Days are finished in order, so the last act
 * of each day is recorded up to some day and not after it; that day is found by halving.
 */
export const firstUnfinished = async (
  store: FactStore,
  days: readonly WorkDay[],
): Promise<number> => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const last = days[middle]?.acts.at(-1);
    if (last !== undefined && (await isRecorded(store, last))) low = middle + 1;
    else high = middle;
  }
  // Acts of a day are on their way at the same time: its last one may have overtaken others.
  return low === days.length ? low : Math.max(0, low - 1);
};
