import type { Entry } from '../port.js';

/**
 * Takes entries of another log over as they are: ids, moments and hashes. `append` cannot: it
 * gives facts a moment of its own. For the operator only, into a log that nobody else writes to.
 */
export interface EntrySink {
  /** How many entries at a time it takes best. */
  readonly batch: number;
  /**
   * The entries that follow what the log holds, in order of position and without a gap. All or
   * none of a batch may be there after a failure, or a part of it; putting it again completes it.
   * When asked to `readBack`, answers what the log itself then holds in their places, in order.
   */
  put(entries: readonly Entry[], how?: { readonly readBack: boolean }): Promise<readonly Entry[]>;
  close(): Promise<void>;
}
