import type { Position } from '#libs/domain/kernel';
import type { StreamId } from '#libs/event-store';

/**
 * - `position`: positions follow each other without a gap
 * - `recorded-at`: moments never go back as positions go forward
 * - `version`: versions of a stream go 1, 2, 3, ...
 * - `previous-hash`: a fact names the hash of the one before it in its stream
 * - `hash`: a fact's hash is that of its content
 * - `head`: the log ends where its head says
 */
export type Rule = 'position' | 'recorded-at' | 'version' | 'previous-hash' | 'hash' | 'head';

/** Where a rule is broken. A broken `head` belongs to no stream. */
export interface ChainBreak {
  readonly rule: Rule;
  readonly stream?: StreamId;
  readonly version?: number;
  /** Of the fact at which it shows: after a deleted fact that is the next one in the log. */
  readonly position: Position | undefined;
  readonly expected: string;
  readonly found: string;
}

/** What a walk over the whole log saw. The log is sound when there is no `firstBreak`. */
export interface VerifyReport {
  readonly facts: number;
  readonly streams: number;
  /** Position of the last fact that was read; undefined for an empty log. */
  readonly head: Position | undefined;
  /**
   * SHA-256 (hex) over one line `stream version hash` for each stream, in order of the streams'
   * bytes. Kept outside the database it anchors the log: see `verifyChains`.
   */
  readonly digest: string;
  /** Whether the log pretends its clock, for a demonstration city. */
  readonly demonstration: boolean;
  readonly breaks: number;
  readonly firstBreak?: ChainBreak;
}

export interface Progress {
  readonly facts: number;
  /** How many there were when the walk began; more may have come since. */
  readonly total: number;
}
