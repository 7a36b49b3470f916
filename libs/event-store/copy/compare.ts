import type { Position } from '#libs/domain/kernel';
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

/**
 * Holds a copy to its original, fact by fact from the first on: each must have the id, place and hash
 * of the original's, a hash that fits what the copy says, and the hash of the fact before it in its
 * stream. Throws `LogsDiffer`.
 */
export class Comparison {
  /** Facts found to be the same. */
  facts = 0;
  readonly #chain = new Map<string, string>();

  one(mine: Entry, theirs: Entry | undefined): void {
    if (theirs === undefined) throw new LogsDiffer(mine.position, 'missing');
    const same =
      theirs.id === mine.id &&
      theirs.position === mine.position &&
      theirs.stream === mine.stream &&
      theirs.version === mine.version &&
      theirs.hash === mine.hash;
    if (!same) throw new LogsDiffer(mine.position, 'other-fact');
    if (hashOf(theirs) !== theirs.hash) throw new LogsDiffer(mine.position, 'hash');
    if (theirs.previousHash !== (this.#chain.get(theirs.stream) ?? NO_HASH))
      throw new LogsDiffer(mine.position, 'chain');
    this.#chain.set(theirs.stream, theirs.hash);
    this.facts += 1;
  }

  all(mine: readonly Entry[], theirs: readonly Entry[]): void {
    mine.forEach((entry, i) => this.one(entry, theirs[i]));
    const more = theirs[mine.length];
    if (more !== undefined) throw new LogsDiffer(more.position, 'surplus');
  }
}

const BATCH = 2_000;

/** Compares everything that is in the copy up to `until` already. */
export const compareUntil = async (
  until: Position,
  original: EventLog,
  copy: EventLog,
  comparison: Comparison,
  onProgress: (facts: number) => void,
): Promise<void> => {
  const options = { batch: BATCH, keepText: true };
  const [mine, theirs] = [original, copy].map((log) =>
    log.readAll(undefined, options)[Symbol.asyncIterator](),
  ) as [AsyncIterator<readonly Entry[]>, AsyncIterator<readonly Entry[]>];
  for (;;) {
    const [a, b] = await Promise.all([next(mine, original, until), next(theirs, copy, until)]);
    comparison.all(a, b);
    if (a.length === 0) break;
    onProgress(comparison.facts);
  }
  await Promise.all([mine.return?.(), theirs.return?.()]);
};

const next = async (
  batches: AsyncIterator<readonly Entry[]>,
  log: EventLog,
  until: Position,
): Promise<readonly Entry[]> => {
  const { done, value } = await batches.next();
  if (done === true) return [];
  const last = value.at(-1);
  return last === undefined || log.compare(last.position, until) <= 0
    ? value
    : value.filter((entry) => log.compare(entry.position, until) <= 0);
};
