import type { UtcInstant } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import type { Sql } from '#libs/projections';
import { keepMarks, MarkedWalk, markKnownAt } from './marks.js';
import type { Fingerprint } from './running.js';

/**
 * The fingerprint of the log as it was at a moment. It goes on from the last mark before that
 * moment, so that its work does not grow with the log; what it had to walk it leaves marks of.
 *
 * It believes the marks, and the hashes that are in the log. Whether the log still leads to a
 * fingerprint is for `fingerprintsOf` to say, which believes no mark; whether hashes are those of
 * their facts is for `verifyChains`.
 */
export const fingerprintAt = async (
  { log, sql }: { readonly log: EventLog; readonly sql: Sql },
  knownAt: UtcInstant,
): Promise<Fingerprint> => {
  const walk = new MarkedWalk(await markKnownAt(sql, knownAt));
  entries: for await (const batch of log.readAll(walk.position, { batch: 1_000 }))
    for (const entry of batch) {
      // Moments never go back as positions go forward.
      if (entry.recordedAt > knownAt) break entries;
      walk.accept(entry);
    }
  await keepMarks(sql, walk.takeMarks());
  return walk.now;
};
