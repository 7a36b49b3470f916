import type { Position, Source, UtcInstant, Warning } from '#libs/domain/kernel';

/** `family-<uuid>`, `report-<id>`, ... */
export type StreamId = string;

/** `none`: the stream must not exist. A number: exactly this version. `any`: no check. */
export type Expected = number | 'none' | 'any';

/** Personal fields of one fact under one person's key. Base64 where it is bytes. */
export interface SealedPart {
  /** Whose key: a person's id, or the stream's own uuid for what belongs to the whole family. */
  readonly subject: string;
  readonly nonce: string;
  /** AES-256-GCM ciphertext followed by its 16-byte tag. */
  readonly ciphertext: string;
}

/** What the caller of `append` hands over: everything but the place in the log. */
export interface EntryBody {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly occurredAt: string;
  readonly capturedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sealed: readonly SealedPart[];
  readonly warnings: readonly Warning[];
}

/** Who and through which command; the same for every fact of one append. */
export interface EntryMeta {
  readonly commandId: string;
  /** Keyed digest of the command, so that a command id cannot be used again for something else. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: string;
  readonly role: string;
  readonly area: string;
  readonly source: Source;
}

/**
 * One fact as the log keeps it. `hash` is SHA-256 (hex) over the canonical JSON (RFC 8785) of all
 * other properties except `position`; `previousHash` is the hash of the fact before it in its
 * stream, 64 zeros for the first.
 */
export interface Entry extends EntryBody {
  readonly meta: EntryMeta;
  /** 0 for the first fact of a command. */
  readonly ordinal: number;
  readonly stream: StreamId;
  readonly version: number;
  readonly position: Position;
  readonly recordedAt: UtcInstant;
  readonly previousHash: string;
  readonly hash: string;
}

export type AppendOutcome =
  | {
      /** `repeated`: this command id was recorded before, with the same digest; nothing was added. */
      readonly status: 'appended' | 'repeated';
      /** Version of the stream after the command's last fact. */
      readonly version: number;
      /** Position of the command's last fact. */
      readonly position: Position;
      readonly recordedAt: UtcInstant;
    }
  | {
      readonly status: 'conflict';
      /** 0 when the stream does not exist. */ readonly actual: number;
    }
  /** The command id was used before in this stream for other facts. */
  | { readonly status: 'command-reused' };

export interface ReadStreamOptions {
  /** First version to read, 1 by default. */
  readonly from?: number;
  readonly untilVersion?: number;
  /** Facts recorded at or before this moment. */
  readonly untilRecordedAt?: UtcInstant;
}

/** Where an entry stands. */
export interface Place {
  readonly stream: StreamId;
  readonly version: number;
}

export interface ReadAllOptions {
  /** At most so many entries at a time, 500 by default. */
  readonly batch?: number;
  readonly types?: readonly string[];
  /** Keeps the text that each hash is of beside its entry, where the log has it: for whoever copies. */
  readonly keepText?: boolean;
}

/**
 * The log. Facts are added and read; nothing here can change or remove one.
 *
 * Infrastructure that is away throws `LogUnavailable`; everything expected is an `AppendOutcome`.
 */
export interface EventLog {
  append(
    stream: StreamId,
    expected: Expected,
    facts: readonly EntryBody[],
    meta: EntryMeta,
    options?: AppendOptions,
  ): Promise<AppendOutcome>;
  /** In order of version; empty for a stream that does not exist. */
  readStream(stream: StreamId, options?: ReadStreamOptions): Promise<readonly Entry[]>;
  /** Many streams at once, in order of stream (as bytes), then version; unknown ones are skipped. */
  readStreams(streams: readonly StreamId[]): Promise<readonly Entry[]>;
  /** Single entries of many streams, each once, in the same order; places without one are skipped. */
  readPlaces(places: readonly Place[]): Promise<readonly Entry[]>;
  /** At most `limit` streams whose id starts with `prefix`, after `after`, in order of their bytes. */
  streams(prefix: string, after: StreamId | undefined, limit: number): Promise<readonly StreamId[]>;
  /** Batches in order of position, after `after`, up to the head at the time of each read. */
  readAll(after: Position | undefined, options?: ReadAllOptions): AsyncIterable<readonly Entry[]>;
  /**
   * Like `readAll`, and then waits for more until the signal aborts (it ends, without an error).
   * A log that goes away is waited for: the follower goes on where it was.
   */
  follow(
    after: Position | undefined,
    options: ReadAllOptions & { readonly signal: AbortSignal },
  ): AsyncIterable<readonly Entry[]>;
  /** Position of the newest fact; undefined while the log is empty. */
  head(): Promise<Position | undefined>;
  /** Whether a text from outside could be a position of this log. */
  isPosition(text: string): text is Position;
  /** Whether this log pretends its clock, for a demonstration city. Never true of a real log. */
  isDemonstration(): Promise<boolean>;
  /** Negative, zero or positive as `a` lies before, at or after `b`. */
  compare(a: Position, b: Position): number;
  /** How many facts lie after `from` up to `to`; from the beginning when `from` is undefined. */
  distance(from: Position | undefined, to: Position): number;
  close(): Promise<void>;
}

export interface AppendOptions {
  /**
   * A pretended clock, for building a demonstration city: honoured only by a log whose first act
   * was to be marked as a demonstration, ignored by every other. It never turns the clock back.
   */
  readonly demoNow?: UtcInstant;
}

/** The log cannot be reached. Whether an append took place is unknown: repeat it with the same command id. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}
