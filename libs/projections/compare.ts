import type { Position } from '#libs/domain/kernel';
import { badValue, deriveBatch, type ProjectionDeps } from './batch.js';
import { loadStreams, type Loaded } from './load.js';
import { parkedVersions } from './parking.js';
import type { Projection } from './projection.js';
import { sliceOf } from './slices.js';
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
  /** Why the database would not take a fresh row at all: `SQLSTATE 22007`. */
  readonly refused?: string;
}

export interface Comparison {
  readonly streams: number;
  /** Streams that are parked: held to the facts before the one that could not be taken in. */
  readonly parked: readonly string[];
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

/** Streams as a projection should show them: those parked end before the fact that stopped them. */
const shown = (loaded: Loaded, parked: ReadonlyMap<string, number>): Loaded =>
  new Map(
    [...loaded].map(([stream, { facts }]) => {
      const stop = parked.get(stream) ?? Infinity;
      return [stream, { facts: facts.filter((fact) => fact.version < stop) }];
    }),
  );

const compareTables = async (
  tx: Sql,
  projection: Projection,
  streams: readonly string[],
  loaded: Loaded,
): Promise<Difference[]> => {
  const { derived } = await deriveBatch(projection, loaded);
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

/** Compares some streams; one whose fresh rows the database refuses is named, and the rest go on. */
const compareOrName = async (
  tx: Sql,
  projection: Projection,
  streams: readonly string[],
  loaded: Loaded,
): Promise<readonly Difference[]> => {
  try {
    return await tx.transaction((inner) => compareTables(inner, projection, streams, loaded));
  } catch (error) {
    const state = badValue(error);
    if (state === undefined) throw error;
    const [only, ...others] = streams;
    if (only !== undefined && others.length === 0) {
      const where = { projection: projection.name, table: '', key: projection.key(only) };
      return [{ ...where, live: undefined, fresh: undefined, refused: `SQLSTATE ${state}` }];
    }
    const found: Difference[] = [];
    for (const stream of streams) {
      const alone = new Map([...loaded].filter(([name]) => name === stream));
      found.push(...(await compareOrName(tx, projection, [stream], alone)));
    }
    return found;
  }
};

const compareSome = async (
  deps: ProjectionDeps,
  tx: Sql,
  projection: Projection,
  streams: readonly string[],
): Promise<Pick<Comparison, 'differences' | 'parked'>> => {
  // Held while the page is compared: its slices go on afterwards.
  const at = await tx.query<{ slice: number; position: string | null }>(
    `select slice, position from read.slice
     where projection = $1 and slice = any($2::smallint[]) order by slice for share`,
    [projection.name, [...new Set(streams.map(sliceOf))]],
  );
  const positions = new Map(at.map(({ slice, position }) => [slice, position ?? undefined]));
  if (at.every(({ position }) => position === null)) return { differences: [], parked: [] };
  const parked = await parkedVersions(tx, projection.name, streams);
  const upTo = (stream: string): Position | undefined => positions.get(sliceOf(stream));
  const loaded = shown(await loadStreams(deps.store, streams, upTo), parked);
  const differences = await compareOrName(tx, projection, streams, loaded);
  return { differences, parked: [...parked.keys()] };
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
  const parked = new Set<string>();
  const seen = new Set<string>();
  for (const projection of projections)
    for await (const streams of pages(deps, projection, options.streams)) {
      const found = await deps.sql.transaction((tx) => compareSome(deps, tx, projection, streams));
      differences.push(...found.differences);
      for (const stream of found.parked) parked.add(stream);
      for (const stream of streams) seen.add(stream);
      options.onProgress?.(seen.size);
    }
  return { streams: seen.size, parked: [...parked], differences };
};
