import type { Position } from '#libs/domain/kernel';
import { deriveBatch, type ProjectionDeps } from './batch.js';
import { loadStreams } from './load.js';
import type { Projection } from './projection.js';
import type { Sql } from './sql.js';
import { compareRows, type TableDifference } from './write.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * A row of a table that a fresh fold of the facts does not bear out. Values may be personal data:
 * for the eyes of who asked, never for a log.
 */
export interface Difference {
  readonly projection: string;
  readonly table: string;
  /** The stream's key: a family id. */
  readonly key: string;
  /** What stands in the table and what should; only the columns that differ when both are there. */
  readonly live: Row | undefined;
  readonly fresh: Row | undefined;
}

export interface Comparison {
  readonly streams: number;
  readonly differences: readonly Difference[];
}

export interface CompareOptions {
  /** Only these streams; all when left out. */
  readonly streams?: readonly string[];
  readonly onProgress?: (streams: number) => void;
}

const STREAMS_AT_A_TIME = 200;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const likeness = (a: Row, b: Row): number =>
  Object.keys(a).filter((column) => same(a[column], b[column])).length;

const onlyDifferent = (row: Row, other: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column, v]) => !same(v, other[column])));

/** Pairs each row of the table with the most similar one it should have been. */
const pairUp = (
  { live, fresh }: TableDifference,
  keyColumn: string,
): { key: string; live: Row | undefined; fresh: Row | undefined }[] => {
  const unpaired = [...fresh];
  const pairs = live.map((row) => {
    const key = String(row[keyColumn]);
    const [best] = unpaired
      .filter((other) => other[keyColumn] === row[keyColumn])
      .sort((a, b) => likeness(row, b) - likeness(row, a));
    if (best === undefined) return { key, live: row, fresh: undefined };
    unpaired.splice(unpaired.indexOf(best), 1);
    return { key, live: onlyDifferent(row, best), fresh: onlyDifferent(best, row) };
  });
  const missing = unpaired.map((row) => ({
    key: String(row[keyColumn]),
    live: undefined,
    fresh: row,
  }));
  return [...pairs, ...missing];
};

const compareSome = async (
  deps: ProjectionDeps,
  tx: Sql,
  projection: Projection,
  streams: readonly string[],
  at: Position,
): Promise<Difference[]> => {
  const { derived } = deriveBatch(projection, await loadStreams(deps.store, streams, at));
  const keys = streams.map((stream) => projection.key(stream));
  const found: Difference[] = [];
  for (const [n, table] of projection.tables.entries()) {
    const rows = [...derived.values()].flatMap((d) => d.rows[n] ?? []);
    const [keyColumn] = Object.keys(table.columns) as [string];
    for (const pair of pairUp(await compareRows(tx, table, keys, rows), keyColumn))
      found.push({ projection: projection.name, table: table.name, ...pair });
  }
  return found;
};

async function* pages(
  deps: ProjectionDeps,
  projection: Projection,
  chosen: readonly string[] | undefined,
): AsyncGenerator<readonly string[]> {
  if (chosen !== undefined) {
    yield chosen.filter((stream) => stream.startsWith(projection.streams));
    return;
  }
  let after: string | undefined;
  for (;;) {
    const { log } = deps.store;
    const page = await log.streams(projection.streams, after, STREAMS_AT_A_TIME);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1);
  }
}

/**
 * Folds streams afresh and compares them, row by row, with the live tables. The runner may go on
 * meanwhile: the checkpoint is held while a page of streams is compared.
 */
export const compareWithFreshFold = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  options: CompareOptions = {},
): Promise<Comparison> => {
  const differences: Difference[] = [];
  const seen = new Set<string>();
  for (const projection of projections)
    for await (const streams of pages(deps, projection, options.streams)) {
      const found = await deps.sql.transaction(async (tx) => {
        const [at] = await tx.query<{ position: string | null }>(
          'select position from read.checkpoint where projection = $1 for share',
          [projection.name],
        );
        if (at === undefined || at.position === null) return [];
        return compareSome(deps, tx, projection, streams, at.position);
      });
      differences.push(...found);
      for (const stream of streams) seen.add(stream);
      options.onProgress?.(seen.size);
    }
  return { streams: seen.size, differences };
};
