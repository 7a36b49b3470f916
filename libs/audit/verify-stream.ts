import { hashOf, NO_HASH, type Entry } from '#libs/event-store';

/** One link of a chain, held against the one before it. */
export interface Link {
  readonly version: number;
  /** The hash that is kept with the fact, and the one that its content has. */
  readonly hash: string;
  readonly recomputed: string;
  readonly previousHash: string;
  /** The hash that the fact before it carries; zeros before the first. */
  readonly expectedPrevious: string;
  /** Both agree, and the versions follow each other. */
  readonly holds: boolean;
}

const computed = (entry: Entry): string => {
  try {
    return hashOf(entry);
  } catch {
    // A body that was tampered with may hold what no canonical text can.
    return '';
  }
};

/** Every link of one whole stream, in order of version. */
export const linksOf = (entries: readonly Entry[]): readonly Link[] =>
  entries.map((entry, n) => {
    const { version, hash, previousHash } = entry;
    const recomputed = computed(entry);
    const expectedPrevious = entries[n - 1]?.hash ?? NO_HASH;
    const holds = hash === recomputed && previousHash === expectedPrevious && version === n + 1;
    return { version, hash, recomputed, previousHash, expectedPrevious, holds };
  });
