import type { EntrySink } from '../copy/sink.js';
import { LogUnavailable, type Entry } from '../port.js';
import { Catalogue } from './catalogue.js';
import { Client } from './client.js';
import { keep } from './entry.js';
import type { KurrentLogOptions } from './kurrentdb-log.js';
import { Pauses } from './pause.js';

/** One append holds at most so many facts: older servers take one MiB at a time. */
const MOST_FACTS = 100;

/**
 * Takes entries of another log over as they are. One append after the other, because the order of
 * the whole log must become the same; facts of one stream that follow each other share one.
 */
export const openKurrentSink = (options: KurrentLogOptions): EntrySink => {
  const { url, name = 'jejak', timeout = 5_000, patience = 15_000 } = options;
  const client = new Client({ url, timeout });
  const catalogue = new Catalogue(name);
  const send = async (run: readonly Entry[]): Promise<void> => {
    const { stream, version } = run[0] as Entry;
    const until = Date.now() + patience;
    const pauses = new Pauses(1_000);
    for (;;) {
      try {
        return await client.append(catalogue.nameOf(stream), version - 2, run.map(keep));
      } catch (error) {
        // The same ids at the same revision: what was stored before the answer was lost stays once.
        if (!(error instanceof LogUnavailable) || Date.now() >= until) throw error;
        await pauses.next();
      }
    }
  };
  return {
    async put(entries) {
      for (const run of runsOf(entries)) await send(run);
    },
    close: () => client.close(),
  };
};

const runsOf = (entries: readonly Entry[]): Entry[][] => {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run !== undefined && run.length < MOST_FACTS && run[0]?.stream === entry.stream)
      run.push(entry);
    else runs.push([entry]);
  }
  return runs;
};
