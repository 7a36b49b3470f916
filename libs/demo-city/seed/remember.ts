import type { Fact } from '#libs/domain/kernel';
import type { Entry, EntryBody, EntryMeta, EventLog, FactStore, StreamId } from '#libs/event-store';

interface Placed {
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
}

/** The entries as the log has them now, but for their hashes, which nobody decides by. */
const entriesOf = (
  stream: StreamId,
  bodies: readonly EntryBody[],
  meta: EntryMeta,
  { version, position, recordedAt }: Placed,
): Entry[] =>
  bodies.map((body, ordinal) => ({
    ...body,
    meta,
    ordinal,
    stream,
    version: version - bodies.length + 1 + ordinal,
    position,
    recordedAt,
    previousHash: '',
    hash: '',
  }));

/**
 * A log that need not be asked again for what this run has read or recorded itself. It holds only
 * while nobody else writes; somebody who does makes a conflict, and the stream is read anew.
 */
export const rememberStreams = (log: EventLog): EventLog => {
  const known = new Map<StreamId, Entry[]>();
  return {
    ...log,
    async readStream(stream, options) {
      if (options !== undefined) return log.readStream(stream, options);
      const entries = known.get(stream) ?? [...(await log.readStream(stream))];
      known.set(stream, entries);
      return [...entries];
    },
    async append(stream, expected, bodies, meta, options) {
      const outcome = await log.append(stream, expected, bodies, meta, options);
      if (outcome.status === 'appended')
        known.get(stream)?.push(...entriesOf(stream, bodies, meta, outcome));
      else known.delete(stream);
      return outcome;
    },
  };
};

/** A store that opens each entry once. */
export const rememberOpened = (store: FactStore): FactStore => {
  const opened = new WeakMap<Entry, Fact>();
  return {
    ...store,
    async open(entries) {
      const sealed = entries.filter((entry) => !opened.has(entry));
      const facts = await store.open(sealed);
      for (const [i, entry] of sealed.entries()) opened.set(entry, facts[i] as Fact);
      return entries.map((entry) => opened.get(entry) as Fact);
    },
  };
};
