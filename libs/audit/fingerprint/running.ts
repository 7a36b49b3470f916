import type { Position, UtcInstant } from '#libs/domain/kernel';
import { NO_HASH, sha256, type Entry } from '#libs/event-store';

/** What a log was at some moment: enough to tell, much later, whether it still leads there. */
export interface Fingerprint {
  /** Of the last fact recorded by then; undefined when there was none. */
  readonly position: Position | undefined;
  readonly facts: number;
  readonly streams: number;
  /**
   * SHA-256 (hex) over the digest one fact earlier (64 zeros before the first) and the hash of the
   * fact, both in hex: it depends on every fact up to there and on their order.
   */
  readonly digest: string;
}

/** A fingerprint that is kept, for going on from. */
export interface LogMark extends Fingerprint {
  readonly position: Position;
  readonly recordedAt: UtcInstant;
}

/** Goes along a log in its order, fact by fact. */
export class RunningFingerprint {
  #mark: LogMark | undefined;

  constructor(from?: LogMark) {
    this.#mark = from;
  }

  accept({ position, recordedAt, version, hash }: Entry): void {
    const before = this.now;
    this.#mark = {
      position,
      recordedAt,
      facts: before.facts + 1,
      streams: before.streams + (version === 1 ? 1 : 0),
      digest: sha256(before.digest + hash),
    };
  }

  get now(): Fingerprint {
    const { position, facts = 0, streams = 0, digest = NO_HASH } = this.#mark ?? {};
    return { position, facts, streams, digest };
  }

  /** The same for keeping; undefined before the first fact. */
  get mark(): LogMark | undefined {
    return this.#mark;
  }
}
