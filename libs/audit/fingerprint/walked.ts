import type { UtcInstant } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import { StreamHeads } from '../stream-heads.js';
import { RunningFingerprint, type Fingerprint } from './running.js';

/** A fingerprint that was walked to, with the digest of older seals. */
export interface Walked extends Fingerprint {
  /** That of `verifyChains` over the same facts. */
  readonly headsDigest: string;
}

/**
 * What the log leads to at each of these moments, from its first fact on and believing no mark: one
 * walk for all of them, up to the last.
 */
export const fingerprintsOf = async (
  log: EventLog,
  moments: readonly UtcInstant[],
): Promise<ReadonlyMap<UtcInstant, Walked>> => {
  const asked = [...new Set(moments)].sort();
  const found = new Map<UtcInstant, Walked>();
  const running = new RunningFingerprint();
  const heads = new StreamHeads();
  const passed = (recordedAt: UtcInstant | undefined): void => {
    for (let [moment] = asked; moment !== undefined; [moment] = asked) {
      if (recordedAt !== undefined && recordedAt <= moment) return;
      found.set(moment, { ...running.now, headsDigest: heads.digest() });
      asked.shift();
    }
  };
  entries: for await (const batch of log.readAll(undefined, { batch: 2_000 }))
    for (const entry of batch) {
      passed(entry.recordedAt);
      if (asked.length === 0) break entries;
      running.accept(entry);
      heads.move(entry.stream, entry);
    }
  passed(undefined);
  return found;
};
