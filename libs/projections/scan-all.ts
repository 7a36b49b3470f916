import type { Position, UtcInstant } from '#libs/domain/kernel';
import type { ProjectionDeps } from './batch.js';
import type { Projection } from './projection.js';
import { rangesOf, type Range } from './ranges.js';
import { scanRange } from './scan.js';
import type { OnScanned, Scanned } from './scanned.js';
import type { Fill } from './staging.js';

export interface ScanOptions {
  /** Facts done and facts in all, as far as they were there at the beginning. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface ScannedAll {
  readonly facts: number;
  readonly streams: number;
  /** When the latest of the facts was recorded; undefined when there is none. */
  readonly latest: UtcInstant | undefined;
}

// Small enough that nobody waits long for the last one, large enough for whole pages.
const PARTS = 12;

type Scan = (projections: readonly Projection[], range: Range) => Promise<Scanned>;

const namesOf = (projections: readonly Projection[]): readonly string[] =>
  projections.map((p) => p.name);

/** Lets everybody take the next range that is left, until none is. */
const share = async (
  ranges: readonly Range[],
  scans: readonly ((range: Range) => Promise<void>)[],
): Promise<void> => {
  const left = [...ranges];
  await Promise.all(
    scans.map(async (scan) => {
      for (let range = left.shift(); range !== undefined; range = left.shift()) await scan(range);
    }),
  );
};

const scanKind = async (
  prefix: string,
  fills: readonly Fill[],
  scans: readonly Scan[],
  signal: AbortSignal | undefined,
): Promise<void> => {
  const projections = fills.map(({ projection }) => projection);
  const scanOne = (scan: Scan) => async (range: Range) => {
    signal?.throwIfAborted();
    const scanned = await scan(projections, range);
    for (const { projection, poisons } of fills) poisons.push(...(scanned[projection.name] ?? []));
  };
  const parts = scans.length === 1 ? 1 : PARTS;
  await share(rangesOf(prefix, parts), scans.map(scanOne));
};

/** Folds every stream, as it was at a position, into the new tables: alone, or with many hands. */
export const scanAll = async (
  deps: ProjectionDeps,
  fills: readonly Fill[],
  upTo: Position,
  { onProgress, signal }: ScanOptions,
): Promise<ScannedAll> => {
  const total = deps.store.log.distance(undefined, upTo);
  const done = { facts: 0, streams: 0, latest: '' };
  const onScanned: OnScanned = (facts, streams, latest) => {
    done.facts += facts;
    done.streams += streams;
    if (latest > done.latest) done.latest = latest;
    onProgress?.(done.facts, total);
  };
  const hands = deps.hands?.(total) ?? [];
  const scans: readonly Scan[] =
    hands.length === 0
      ? [(projections, range) => scanRange(deps, projections, range, upTo, onScanned, signal)]
      : hands.map(
          (hand) => (projections, range) => hand.scan(namesOf(projections), range, upTo, onScanned),
        );
  try {
    for (const prefix of new Set(fills.map(({ projection }) => projection.streams))) {
      const own = fills.filter(({ projection }) => projection.streams === prefix);
      await scanKind(prefix, own, scans, signal);
    }
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
  }
  return { ...done, latest: done.latest === '' ? undefined : done.latest };
};
