import { SLICES } from './slices.js';

/** Who holds a slice; undefined when nobody does, or no longer. */
export interface Held {
  readonly slice: number;
  readonly worker: string | undefined;
}

export interface Assignment {
  readonly keep: readonly number[];
  readonly take: readonly number[];
  readonly release: readonly number[];
}

/**
 * What one worker does with the slices, knowing who is alive (itself included): each may have an
 * equal part, rounded up; what is above that is given up for others, what is free below it is taken.
 * Everybody following this rule, every slice is held by one of the living within two rounds.
 */
export const assign = (
  leases: readonly Held[],
  me: string,
  alive: ReadonlySet<string>,
): Assignment => {
  const fair = Math.ceil(SLICES / Math.max(1, alive.size));
  const own = leases.filter(({ worker }) => worker === me).map(({ slice }) => slice);
  const keep = own.slice(0, fair);
  const free = leases
    .filter(({ worker }) => worker === undefined || (worker !== me && !alive.has(worker)))
    .map(({ slice }) => slice);
  return { keep, take: free.slice(0, fair - keep.length), release: own.slice(fair) };
};
