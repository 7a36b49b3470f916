import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#libs/domain/kernel';
import type { Entry, EventLog } from '../port.js';
import { compareUntil, Comparison, LogsDiffer } from './compare.js';
import type { EntrySink } from './sink.js';

export interface CopyOptions {
  readonly from: EventLog;
  readonly to: EventLog;
  /** Writes into `to`. */
  readonly sink: EntrySink;
  /** Entries handed to the sink at a time; what the sink takes best by default. */
  readonly batch?: number;
  /** Copies what is there now and leaves the rest to a later run, while `from` is written to. */
  readonly ahead?: boolean;
  /** Milliseconds that `from` must rest at the end, where its writers cannot be kept out; 0 by default. */
  readonly rest?: number;
  readonly onProgress?: (step: 'copy' | 'compare', facts: number) => void;
}

export interface Copied {
  /** Facts that were written in this run. */
  readonly copied: number;
  /** Facts that are in the copy, each compared with the original. */
  readonly compared: number;
}

/** A real log copied into a demonstration, or the other way round, would pretend its clock. */
export class KindsDiffer extends Error {
  override readonly name = 'KindsDiffer';
}

/** Somebody goes on writing to the log that is copied: the copy never becomes whole. */
export class StillWritten extends Error {
  override readonly name = 'StillWritten';
}

/** So often what came in meanwhile is fetched before the log is said to be in use. */
const MOST_ROUNDS = 5;

/**
 * Copies what `to` lacks and holds every fact of the copy to its original, as the copy's own store
 * gives it back, in the same pass. It can be stopped at any moment and run again: what is there
 * already must be the beginning of `from`. Ends when both have the same head, unless `ahead`. Throws
 * `LogsDiffer`, `KindsDiffer`, `StillWritten`, `LogUnavailable`.
 */
export const copyLog = async (options: CopyOptions): Promise<Copied> => {
  const { from, to, sink, batch = sink.batch, onProgress = () => undefined } = options;
  if ((await from.isDemonstration()) !== (await to.isDemonstration()))
    throw new KindsDiffer('One of the two logs is a demonstration and the other is not');
  const comparison = new Comparison();
  let reached = await to.head();
  if (reached !== undefined) {
    await mustAgreeAt(reached, from, to);
    await compareUntil(reached, from, to, comparison, (facts) => onProgress('compare', facts));
  }
  let copied = 0;
  const put = async (entries: readonly Entry[]): Promise<void> => {
    comparison.all(entries, await sink.put(entries, { readBack: true }));
    copied += entries.length;
    onProgress('copy', copied);
  };
  for (let round = 1; ; round += 1) {
    let writing: Promise<void> = Promise.resolve();
    // The next batch is read and parsed while this one is written; one after the other all the same.
    for await (const entries of from.readAll(reached, { batch, keepText: true })) {
      await writing;
      writing = put(entries);
      writing.catch(() => undefined);
      reached = entries.at(-1)?.position ?? reached;
    }
    await writing;
    if (options.ahead === true) break;
    if ((await from.head()) === reached) {
      if (options.rest === undefined) break;
      await sleep(options.rest);
      if ((await from.head()) === reached) break;
    }
    if (round === MOST_ROUNDS) throw new StillWritten('Facts keep coming into the log');
  }
  const head = await to.head();
  if (head !== reached) throw new LogsDiffer(head ?? '0', 'surplus');
  return { copied, compared: comparison.facts };
};

// Positions count facts without a gap in every log, so the same fact has the same one in both.
const mustAgreeAt = async (position: Position, from: EventLog, to: EventLog): Promise<void> => {
  const [mine, theirs] = await Promise.all([entryAt(from, position), entryAt(to, position)]);
  if (mine === undefined) throw new LogsDiffer(position, 'surplus');
  if (mine.hash !== theirs?.hash) throw new LogsDiffer(position, 'other-fact');
};

const entryAt = async (log: EventLog, position: Position): Promise<Entry | undefined> => {
  const before = String(BigInt(position) - 1n);
  for await (const [entry] of log.readAll(before === '0' ? undefined : before, { batch: 1 }))
    return entry;
  return undefined;
};
