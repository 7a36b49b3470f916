import type { Position } from '#libs/domain/kernel';
import type { Entry, EventLog } from '../port.js';
import { compareLogs, LogsDiffer } from './compare.js';
import type { EntrySink } from './sink.js';

export interface CopyOptions {
  readonly from: EventLog;
  readonly to: EventLog;
  /** Writes into `to`. */
  readonly sink: EntrySink;
  /** Entries handed to the sink at a time; 2,000 by default. */
  readonly batch?: number;
  readonly onProgress?: (step: 'copy' | 'compare', facts: number) => void;
}

export interface Copied {
  /** Facts that were written in this run. */
  readonly copied: number;
  /** Facts of the whole log, each compared with the original. */
  readonly compared: number;
}

/** A real log copied into a demonstration, or the other way round, would pretend its clock. */
export class KindsDiffer extends Error {
  override readonly name = 'KindsDiffer';
}

/**
 * Copies what `to` lacks and then compares the logs fact by fact. It can be stopped at any moment
 * and run again: what is there already must be the beginning of `from`. Throws `LogsDiffer`,
 * `KindsDiffer`, `LogUnavailable`.
 */
export const copyLog = async (options: CopyOptions): Promise<Copied> => {
  const { from, to, sink, batch = 2_000, onProgress = () => undefined } = options;
  if ((await from.isDemonstration()) !== (await to.isDemonstration()))
    throw new KindsDiffer('One of the two logs is a demonstration and the other is not');
  const reached = await to.head();
  if (reached !== undefined) await mustAgreeAt(reached, from, to);
  let copied = 0;
  let writing: Promise<void> = Promise.resolve();
  // The next batch is read and parsed while this one is written; one after the other all the same.
  for await (const entries of from.readAll(reached, { batch })) {
    await writing;
    writing = sink.put(entries).then(() => {
      copied += entries.length;
      onProgress('copy', copied);
    });
    writing.catch(() => undefined);
  }
  await writing;
  const compared = await compareLogs(from, to, (facts) => {
    if (facts % batch === 0) onProgress('compare', facts);
  });
  return { copied, compared };
};

// Positions count facts without a gap in every log, so the same fact has the same one in both. The
// chain only runs within a stream: everything before is compared at the end.
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
