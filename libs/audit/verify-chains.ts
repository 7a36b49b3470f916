import type { EventLog } from '#libs/event-store';
import { ChainWalk } from './chain-walk.js';
import type { Progress, VerifyReport } from './report.js';

export interface VerifyOptions {
  /** Called after each batch. */
  readonly onProgress?: (progress: Progress) => void;
  /** Facts read at a time, 1,000 by default. */
  readonly batch?: number;
}

/**
 * Walks the whole log once and holds every fact against the rules of its chain (`Rule`). Memory
 * grows with the number of streams, not of facts. Facts that are appended meanwhile are no break.
 * Throws `LogUnavailable` when the log goes away.
 *
 * What a chain sees, and what it cannot. A fact that was changed breaks its own hash; one that was
 * exchanged or taken from the middle of a stream breaks the link of the next. Facts cut off the
 * end of a stream leave a chain that is whole in itself: there the gap in the positions tells. Facts
 * cut off the end of the whole log leave no gap: there the head row tells. Whoever owns the
 * database can move the head row back as well, or write a stream anew with fitting hashes. Nothing
 * inside the database tells that; it takes `digest` (or `head`), noted earlier in another place, to
 * see that the log no longer leads there.
 */
export const verifyChains = async (
  log: EventLog,
  options: VerifyOptions = {},
): Promise<VerifyReport> => {
  const walk = new ChainWalk(log);
  const atFirst = await log.head();
  const total = atFirst === undefined ? 0 : log.distance(undefined, atFirst);
  for await (const batch of log.readAll(undefined, { batch: options.batch ?? 1_000 })) {
    for (const entry of batch) walk.accept(entry);
    options.onProgress?.({ facts: walk.facts, total });
  }
  // Appends move the head and add their facts at once, so the last fact lies between the two.
  const { last } = walk;
  const atLast = await log.head();
  const end = last ?? 'no facts';
  if (atFirst !== undefined && (last === undefined || log.compare(last, atFirst) < 0))
    walk.fail({ rule: 'head', position: last, expected: atFirst, found: end });
  else if (last !== undefined && (atLast === undefined || log.compare(last, atLast) > 0))
    walk.fail({ rule: 'head', position: last, expected: atLast ?? 'no facts', found: end });
  return {
    facts: walk.facts,
    streams: walk.heads.size,
    head: last,
    digest: walk.heads.digest(),
    demonstration: await log.isDemonstration(),
    breaks: walk.breaks,
    ...(walk.firstBreak === undefined ? {} : { firstBreak: walk.firstBreak }),
  };
};
