import { createMemoryLog, MemoryStore } from '#libs/event-store/memory';
import type { LogHarness } from '../log-contract.js';

export const memoryHarness = (): Promise<LogHarness> => {
  const store = new MemoryStore();
  let clock: string | undefined;
  return Promise.resolve({
    open: () =>
      Promise.resolve(
        createMemoryLog({
          store,
          now: () => (clock === undefined ? Date.now() : Date.parse(clock)),
        }),
      ),
    setClock(at) {
      clock = at;
      return Promise.resolve();
    },
    markDemonstration: () => Promise.resolve(store.markDemonstration()),
    drop: () => Promise.resolve(),
  });
};
