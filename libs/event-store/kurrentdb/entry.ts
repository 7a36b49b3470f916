import type { UtcInstant } from '#libs/domain/kernel';
import { factId } from '../ids.js';
import { hashOf, sha256 } from '../canonical.js';
import type { Entry, EntryBody, EntryMeta, StreamId } from '../port.js';
import { complete, type Rendered } from '../render.js';
import type { Proposed, Recorded } from './client.js';

/** An event's metadata: who and why, and the chain. `$` names are the server's own. */
interface Kept {
  readonly $correlationId: string;
  readonly $causationId?: string;
  readonly id: string;
  readonly schema: number;
  readonly ordinal: number;
  readonly meta: EntryMeta;
  readonly recordedAt: string;
  readonly previousHash: string;
  /** Over the entry as it was written. */
  readonly hash: string;
  /** Of a fact that was copied from another log: its position there, which it keeps here. */
  readonly position?: number;
}

type KeptBody = Omit<EntryBody, 'id' | 'type' | 'schema'>;

/** What somebody else wrote into one of our streams has none of it; its hash then never fits. */
const keptOf = (event: Recorded): Partial<Kept> =>
  typeof event.metadata === 'object' && event.metadata !== null ? event.metadata : {};

export const commandOf = (event: Recorded): Partial<EntryMeta> => keptOf(event).meta ?? {};

export const recordedAtOf = (event: Recorded): string => keptOf(event).recordedAt ?? '';

export const storedHashOf = (event: Recorded): string => keptOf(event).hash ?? '';

/** The position that a copied fact brought with it; undefined for one that was written here. */
export const broughtPositionOf = (event: Recorded): number | undefined => keptOf(event).position;

/** An entry as an event. Its id follows from its command, for the server tells repetitions by it. */
export const keep = (entry: Omit<Entry, 'position'>): KeptEvent => {
  const { capturedAt, occurredAt, data, sealed, warnings, meta } = entry;
  const { id, schema, ordinal, recordedAt, previousHash, hash } = entry;
  return {
    id: factId(meta.commandId, entry.stream, ordinal),
    type: entry.type,
    data: { capturedAt, occurredAt, data, sealed, warnings } satisfies KeptBody,
    metadata: {
      $correlationId: meta.correlationId,
      ...(meta.causationId === undefined ? {} : { $causationId: meta.causationId }),
      id,
      schema,
      ordinal,
      meta,
      recordedAt,
      previousHash,
      hash,
    },
  };
};

/** The same for one that is copied: in the server's log it need not stand where it stood. */
export const keepPlaced = (entry: Entry): KeptEvent => {
  const event = keep(entry);
  return { ...event, metadata: { ...event.metadata, position: Number(entry.position) } };
};

type KeptEvent = Proposed & { readonly metadata: Kept & Record<string, unknown> };

/** The events of one append, chained to the fact before them. */
export const propose = (
  stream: StreamId,
  facts: readonly EntryBody[],
  rendered: readonly Rendered[],
  meta: EntryMeta,
  before: { readonly version: number; readonly hash: string },
  recordedAt: string,
): readonly KeptEvent[] => {
  let { version, hash } = before;
  return facts.map((fact, ordinal) => {
    const previousHash = hash;
    version += 1;
    hash = sha256(complete(rendered[ordinal] as Rendered, previousHash, recordedAt, version));
    const place = { stream, version, ordinal, recordedAt, previousHash, hash };
    return keep({ ...fact, ...place, meta });
  });
};

/**
 * The entry of an event, as its writer made it. Stream, version and type come from the envelope, so
 * that a fact that was moved breaks its hash.
 */
export const entryOf = (event: Recorded, stream: StreamId, number: number): Entry => {
  const kept = keptOf(event) as Kept;
  return {
    ...(event.data as KeptBody),
    id: kept.id,
    type: event.type,
    schema: kept.schema,
    meta: kept.meta,
    ordinal: kept.ordinal,
    stream,
    version: event.revision + 1,
    position: String(number),
    recordedAt: kept.recordedAt,
    previousHash: kept.previousHash,
    hash: kept.hash,
  };
};

/** What an entry carries in place of its writer's when it turns out to be recorded later. */
export type Moved = Pick<Entry, 'recordedAt' | 'previousHash' | 'hash'>;

/**
 * The chain of an entry whose moment is not its writer's; undefined for one that does not fit what
 * its writer stored: that must stay as it is, for the auditor to see.
 */
export const moved = (
  entry: Entry,
  recordedAt: UtcInstant,
  before: { readonly hash: string; readonly written: string },
): Moved | undefined => {
  // Within one command the writer could not know yet that the fact before would be moved too.
  const link = entry.ordinal === 0 ? before.hash : before.written;
  if (entry.previousHash !== link || hashOf(entry) !== entry.hash) return undefined;
  const chained = { recordedAt, previousHash: before.hash };
  return { ...chained, hash: hashOf({ ...entry, ...chained }) };
};
