import type { FactStore } from '#libs/event-store';
import type { Act } from '../script.js';

/** Further back than what can have been under way when a run was killed. */
const FOR_SAFETY = 200;

const isRecorded = async (store: FactStore, act: Act): Promise<boolean> => {
  const entries = await store.log.readStream(`family-${act.familyId}`);
  return entries.some((entry) => entry.meta.commandId === act.commandId);
};

/**
 * From which act on there may be something to do. Acts are recorded in order, so those that are
 * there come first; where they end is found by halving. What is repeated changes nothing.
 */
export const firstToDo = async (store: FactStore, acts: readonly Act[]): Promise<number> => {
  let low = 0;
  let high = acts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (await isRecorded(store, acts[middle] as Act)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - FOR_SAFETY);
};
