import { hashOf, NO_HASH } from '../canonical.js';
import type { Entry, EventLog } from '../port.js';

/** The first place where two logs differ; nothing of what the facts say. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
  constructor(
    readonly position: string,
    readonly what: 'missing' | 'surplus' | 'other-fact' | 'hash' | 'chain',
  ) {
    super(`The logs differ at position ${position}: ${what}`);
  }
}

/** All entries one after the other, so that two logs can be read in step. */
async function* each(log: EventLog): AsyncGenerator<Entry, undefined> {
  for await (const batch of log.readAll(undefined)) yield* batch;
  return undefined;
}

/**
 * Reads both logs to their ends in step. Each fact of the copy must have the id, place and hash of
 * the original's, a hash that fits what it says, and the hash of the fact before it in its stream.
 * Answers how many facts there are; throws `LogsDiffer`.
 */
export const compareLogs = async (
  original: EventLog,
  copy: EventLog,
  onFact: (facts: number) => void = () => undefined,
): Promise<number> => {
  const chain = new Map<string, string>();
  const others = each(copy);
  let facts = 0;
  for await (const mine of each(original)) {
    const { value: theirs } = await others.next();
    if (theirs === undefined) throw new LogsDiffer(mine.position, 'missing');
    const same =
      theirs.id === mine.id &&
      theirs.stream === mine.stream &&
      theirs.version === mine.version &&
      theirs.hash === mine.hash;
    if (!same) throw new LogsDiffer(mine.position, 'other-fact');
    if (hashOf(theirs) !== theirs.hash) throw new LogsDiffer(mine.position, 'hash');
    if (theirs.previousHash !== (chain.get(theirs.stream) ?? NO_HASH))
      throw new LogsDiffer(mine.position, 'chain');
    chain.set(theirs.stream, theirs.hash);
    facts += 1;
    onFact(facts);
  }
  const { value: more } = await others.next();
  if (more !== undefined) throw new LogsDiffer(more.position, 'surplus');
  return facts;
};
