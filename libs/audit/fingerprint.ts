import type { Position, UtcInstant } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import { StreamHeads } from './stream-heads.js';

/** What a log was at some moment: enough to tell, much later, whether it still leads there. */
export interface Fingerprint {
  /** Of the last fact recorded by then; undefined when there was none. */
  readonly position: Position | undefined;
  readonly facts: number;
  readonly streams: number;
  /** The same as `VerifyReport.digest` over the log up to `position`. */
  readonly digest: string;
}

/**
 * The fingerprint of the log as it was at a moment. It believes the hashes that are in the log;
 * whether they are those of the facts is for `verifyChains` to say.
 */
export const fingerprintAt = async (log: EventLog, knownAt: UtcInstant): Promise<Fingerprint> => {
  const heads = new StreamHeads();
  let position: Position | undefined;
  let facts = 0;
  walk: for await (const batch of log.readAll(undefined, { batch: 2_000 }))
    for (const entry of batch) {
      // Moments never go back as positions go forward.
      if (entry.recordedAt > knownAt) break walk;
      heads.move(entry.stream, entry);
      position = entry.position;
      facts += 1;
    }
  return { position, facts, streams: heads.size, digest: heads.digest() };
};
