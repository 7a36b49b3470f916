import type { Entry } from '../port.js';

/**
 * Takes entries of another log over as they are: ids, moments and hashes. `append` cannot: it
 * gives facts a moment of its own. For the operator only, into a log that nobody else writes to.
 */
export interface EntrySink {
  /**
   * The entries that follow what the log holds, in order of position and without a gap. All or
   * none of a batch may be there after a failure, or a part of it from the front.
   */
  put(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
}
