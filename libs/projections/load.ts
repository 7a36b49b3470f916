import type { Fact, Position } from '#libs/domain/kernel';
import { SealBroken, UnreadableFact, type Entry, type FactStore } from '#libs/event-store';
import { kindOf, type Poison } from './derive-rows.js';

export interface Stream {
  /** In order of version, from the first. */
  readonly facts: readonly Fact[];
  /** The fact at which the stream cannot be opened any further. */
  readonly unreadable?: Poison;
}

/** Whole streams, by name. */
export type Loaded = ReadonlyMap<string, Stream>;

const IN_THE_FACT = [UnreadableFact, SealBroken, TypeError, RangeError, SyntaxError];

/** Anything else, such as a log or a vault that is away, passes and is tried again. */
const isInTheFact = (error: unknown): boolean => IN_THE_FACT.some((kind) => error instanceof kind);

const openOneByOne = async (store: FactStore, entries: readonly Entry[]): Promise<Stream> => {
  const facts: Fact[] = [];
  for (const entry of entries)
    try {
      facts.push(...(await store.open([entry])));
    } catch (error) {
      if (!isInTheFact(error)) throw error;
      const { stream, version, position, type } = entry;
      const reason = `${kindOf(error)} at ${type}`;
      return { facts, unreadable: { stream, version, position, reason } };
    }
  return { facts };
};

const loadApart = async (store: FactStore, streams: readonly string[]): Promise<Loaded> => {
  const loaded = new Map<string, Stream>();
  for (const stream of streams)
    loaded.set(stream, await openOneByOne(store, await store.log.readStream(stream)));
  return loaded;
};

const loadWhole = async (store: FactStore, streams: readonly string[]): Promise<Loaded> => {
  try {
    const loaded = new Map<string, Stream>();
    for (const [stream, facts] of await store.readStreams(streams)) loaded.set(stream, { facts });
    return loaded;
  } catch (error) {
    if (!isInTheFact(error)) throw error;
    return loadApart(store, streams);
  }
};

/** Streams with their facts up to a position each, so that rows never run ahead of the checkpoint. */
export const loadStreams = async (
  store: FactStore,
  streams: readonly string[],
  upTo: (stream: string) => Position | undefined,
): Promise<Loaded> => {
  const seen = new Map<string, Stream>();
  for (const [stream, { facts, unreadable }] of await loadWhole(store, streams)) {
    const limit = upTo(stream);
    const isAhead = ({ position }: { position: Position }): boolean =>
      limit === undefined || store.log.compare(position, limit) > 0;
    const last = facts.at(-1);
    const within = last !== undefined && isAhead(last) ? facts.filter((f) => !isAhead(f)) : facts;
    const stuck = unreadable !== undefined && !isAhead(unreadable);
    if (within.length > 0 || stuck)
      seen.set(stream, { facts: within, ...(stuck && { unreadable }) });
  }
  return seen;
};
