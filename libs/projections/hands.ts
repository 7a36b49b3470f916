import type { Position } from '#libs/domain/kernel';
import type { Range } from './ranges.js';
import type { OnScanned, Scanned } from './scanned.js';

/** Somebody in another thread who folds ranges of streams: `scanRange`, by names. */
export interface Hand {
  /** Rejects when the database goes away there, or when the thread ends. */
  scan(
    projections: readonly string[],
    range: Range,
    upTo: Position,
    onScanned: OnScanned,
  ): Promise<Scanned>;
  /** Ends the thread, whatever it is doing; what it had not committed is not there. */
  close(): Promise<void>;
}

/** Brings in as many as are worth it for so many facts and as the machine has room for; may be none. */
export type Hands = (facts: number) => readonly Hand[];
