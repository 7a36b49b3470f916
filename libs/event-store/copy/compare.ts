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

const BATCH = 1_000;

/** One entry after the other; waits only when a batch has been used up. */
class Cursor {
  readonly #batches: AsyncIterator<readonly Entry[]>;
  #batch: readonly Entry[] = [];
  #next = 0;

  constructor(log: EventLog) {
    this.#batches = log.readAll(undefined, { batch: BATCH })[Symbol.asyncIterator]();
  }

  /** Whether an entry is at hand without waiting. */
  get ready(): boolean {
    return this.#next < this.#batch.length;
  }

  async fetch(): Promise<void> {
    const { done, value } = await this.#batches.next();
    this.#batch = done === true ? [] : value;
    this.#next = 0;
  }

  take(): Entry | undefined {
    const entry = this.#batch[this.#next];
    this.#next += 1;
    return entry;
  }
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
  const others = new Cursor(copy);
  let facts = 0;
  for await (const batch of original.readAll(undefined, { batch: BATCH }))
    for (const mine of batch) {
      if (!others.ready) await others.fetch();
      const theirs = others.take();
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
  if (!others.ready) await others.fetch();
  const more = others.take();
  if (more !== undefined) throw new LogsDiffer(more.position, 'surplus');
  return facts;
};
