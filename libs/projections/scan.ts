import type { Position } from '#libs/domain/kernel';
import type { ProjectionDeps } from './batch.js';
import { loadStreams, type Loaded } from './load.js';
import type { Projection } from './projection.js';
import type { Range } from './ranges.js';
import type { OnScanned, Scanned } from './scanned.js';
import { countFacts, fill, latestOf, type Fill } from './staging.js';

// About 10,000 facts: enough to make a round trip cheap, little enough to keep in memory twice.
const STREAMS_AT_A_TIME = 300;

async function* pages(
  { store }: ProjectionDeps,
  { prefix, after, upTo: last }: Range,
  upTo: Position,
): AsyncGenerator<Loaded> {
  const next = async (
    behind: string | undefined,
  ): Promise<{ readonly end: string; readonly loaded: Loaded } | undefined> => {
    const found = await store.log.streams(prefix, behind, STREAMS_AT_A_TIME);
    const streams = last === undefined ? found : found.filter((stream) => stream <= last);
    const end = streams.at(-1);
    return end === undefined
      ? undefined
      : { end, loaded: await loadStreams(store, streams, () => upTo) };
  };
  let page = await next(after);
  while (page !== undefined) {
    // The database reads the next page while this one is folded.
    const following = next(page.end);
    following.catch(() => undefined);
    yield page.loaded;
    page = await following;
  }
}

/** Folds a range of streams, as they were at a position, into the new tables of projections. */
export const scanRange = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  range: Range,
  upTo: Position,
  onScanned: OnScanned,
  signal?: AbortSignal,
): Promise<Scanned> => {
  const fills: readonly Fill[] = projections.map((projection) => ({ projection, poisons: [] }));
  let writing: Promise<unknown> = Promise.resolve();
  for await (const loaded of pages(deps, range, upTo)) {
    signal?.throwIfAborted();
    await writing;
    writing = Promise.all(fills.map((one) => fill(deps, one, loaded)));
    writing.catch(() => undefined);
    onScanned(countFacts(loaded), loaded.size, latestOf(loaded));
  }
  await writing;
  return Object.fromEntries(fills.map(({ projection, poisons }) => [projection.name, poisons]));
};
