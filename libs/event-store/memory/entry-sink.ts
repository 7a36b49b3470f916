import { canonical } from '../canonical.js';
import type { EntrySink } from '../copy/sink.js';
import { comparePositions } from '../positions.js';
import type { MemoryStore } from './store.js';

/** Takes entries of another log over as they are. */
export const memorySink = (store: MemoryStore): EntrySink => ({
  batch: 2_000,
  put(entries, how) {
    const before = store.cells.length;
    for (const entry of entries) {
      const { position, hash, ...text } = entry;
      if (comparePositions(position, String(store.cells.length + 1)) !== 0)
        return Promise.reject(new Error('The log does not end where these entries begin'));
      const { stream, version, type, recordedAt, meta } = entry;
      const { commandId, commandDigest } = meta;
      const cell = { stream, version, type, recordedAt, commandId, commandDigest };
      store.add({ ...cell, hash, text: canonical(text) });
    }
    store.bell.ring();
    return Promise.resolve(
      how?.readBack === true ? entries.map((_, i) => store.entry(before + i)) : [],
    );
  },
  close: () => Promise.resolve(),
});
