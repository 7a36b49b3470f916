import type { Fact, NewFact } from '#libs/domain/kernel';
import type {
  AppendOptions,
  AppendOutcome,
  Entry,
  EntryMeta,
  EventLog,
  Expected,
  ReadStreamOptions,
  StreamId,
} from './port.js';

/**
 * The log as the rest of Jejak uses it: readable facts in, readable facts out. Sealing, upcasting
 * and ids happen here; the adapter below sees only sealed entries.
 */
export interface FactStore {
  readonly log: EventLog;
  /** Fact ids are UUIDv5(commandId, ordinal), so a repeated command names the same facts. */
  append(
    stream: StreamId,
    expected: Expected,
    facts: readonly NewFact[],
    meta: Omit<EntryMeta, 'commandDigest'> & { readonly commandDigest?: string },
    options?: AppendOptions,
  ): Promise<AppendOutcome>;
  readStream(stream: StreamId, options?: ReadStreamOptions): Promise<readonly Fact[]>;
  /** Whole streams at once, each in order of version; a stream that does not exist is left out. */
  readStreams(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly Fact[]>>;
  /** Opens what the log returned: decrypts (a forgotten key leaves the field out) and upcasts. */
  open(entries: readonly Entry[]): Promise<readonly Fact[]>;
}
