import type { Growth, StreamRows } from './projection.js';

/** Looks at a stream moment by moment, and can tell after any of them what rows it has come to. */
export interface Watch<M> {
  take(moment: M): void;
  rows(): StreamRows;
}

/**
 * The rows of a stream before and after its last facts, from one replay.
 *
 * @throws RangeError when no moment ends with the first `known` facts.
 */
export const growthOf = <M extends { readonly facts: readonly unknown[] }>(
  watch: Watch<M>,
  moments: Iterable<M>,
  known: number,
): Growth => {
  let before: StreamRows | undefined = known === 0 ? [] : undefined;
  let count = 0;
  for (const moment of moments) {
    watch.take(moment);
    count += moment.facts.length;
    if (count === known) before = watch.rows();
  }
  if (before === undefined) throw new RangeError('no moment ends there');
  return { before, now: watch.rows() };
};
