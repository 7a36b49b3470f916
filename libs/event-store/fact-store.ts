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

/** Facts to record; the codec adds the digest of the command unless the caller has made one. */
export type FactMeta = Omit<EntryMeta, 'commandDigest'> & { readonly commandDigest?: string };

/** A fact with personal data about a subject whose key was destroyed cannot be recorded. */
export interface SubjectForgotten {
  readonly status: 'subject-forgotten';
  readonly subject: string;
}

/**
 * The log as the rest of Jejak uses it: readable facts in, readable facts out. Sealing, upcasting
 * and ids happen here; the adapter below sees only sealed entries.
 */
export interface FactStore {
  readonly log: EventLog;
  /**
   * Seals, names (`factId`) and appends. Without a `commandDigest` the facts themselves are the
   * command: repeating the id with other facts is then `command-reused`.
   */
  append(
    stream: StreamId,
    expected: Expected,
    facts: readonly NewFact[],
    meta: FactMeta,
    options?: AppendOptions,
  ): Promise<AppendOutcome | SubjectForgotten>;
  readStream(stream: StreamId, options?: ReadStreamOptions): Promise<readonly Fact[]>;
  /** Whole streams at once, each in order of version; a stream that does not exist is left out. */
  readStreams(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly Fact[]>>;
  /**
   * Opens what the log returned: decrypts (a forgotten key leaves the field out) and upcasts.
   * Throws `UnreadableFact` for a kind or schema this program does not know.
   */
  open(entries: readonly Entry[]): Promise<readonly Fact[]>;
}
