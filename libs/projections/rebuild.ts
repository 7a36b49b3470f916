import type { Position, UtcInstant } from '#libs/domain/kernel';
import { announce, deriveBatch, poisonsIn, writeBatch, type ProjectionDeps } from './batch.js';
import { loadStreams } from './load.js';
import { park, unpark } from './parking.js';
import type { Projection } from './projection.js';
import { RebuildTeller } from './rebuild-state.js';
import type { Sql } from './sql.js';
import { scanAll, type ScanOptions } from './scan-all.js';
import { ALL_SLICES } from './slices.js';
import { indexTables, prepareTables, switchTables, tidyTables, type Fill } from './staging.js';

export interface RebuildOptions extends ScanOptions {
  /** Names of the projections to build; all when left out. */
  readonly only?: readonly string[];
}

export interface Rebuilt {
  readonly facts: number;
  readonly streams: number;
  readonly seconds: number;
  /** The position that the new tables stand at. */
  readonly position: Position | undefined;
}

/** How far the new tables are: like a checkpoint, before there is one. */
interface Reached {
  readonly position: Position | undefined;
  readonly recordedAt: UtcInstant | undefined;
}

/** Brings the new tables from one position to another, as the runner does with the live ones. */
const catchUp = async (
  deps: ProjectionDeps,
  tx: Sql,
  fills: readonly Fill[],
  from: Reached,
  to: Position | undefined,
): Promise<Reached> => {
  const { log } = deps.store;
  let at = from;
  if (to === undefined) return at;
  if (at.position !== undefined && log.compare(at.position, to) >= 0) return at;
  for await (const entries of log.readAll(at.position)) {
    const last = entries.at(-1);
    if (last === undefined) continue;
    const streams = [...new Set(entries.map((entry) => entry.stream))];
    const loaded = await loadStreams(deps.store, streams, () => last.position);
    for (const { projection, poisons } of fills) {
      const batch = await deriveBatch(projection, loaded);
      await writeBatch(tx, 'read_next', batch);
      const found = poisonsIn(batch).filter((p) => poisons.every((q) => q.stream !== p.stream));
      poisons.push(...found);
    }
    at = last;
    if (log.compare(last.position, to) >= 0) break;
  }
  return at;
};

const furthest = (
  deps: ProjectionDeps,
  positions: readonly (string | null)[],
): Position | undefined =>
  positions
    .filter((position) => position !== null)
    .sort((a, b) => deps.store.log.compare(b, a))
    .at(0);

/** Locks the checkpoints of every slice and tells how far the furthest of them is. */
const lockCheckpoints = async (
  deps: ProjectionDeps,
  tx: Sql,
  fills: readonly Fill[],
): Promise<Position | undefined> => {
  const names = fills.map(({ projection }) => projection.name);
  await tx.query(
    `insert into read.slice (projection, slice, version)
     select projection, slice, version
     from unnest($1::text[], $2::integer[]) as p(projection, version)
     cross join unnest($3::smallint[]) as slice
     order by projection, slice
     on conflict (projection, slice) do nothing`,
    [names, fills.map(({ projection }) => projection.version), ALL_SLICES],
  );
  const live = await tx.query<{ position: string | null }>(
    `select position from read.slice where projection = any($1::text[])
     order by projection, slice for update`,
    [names],
  );
  return furthest(
    deps,
    live.map((row) => row.position),
  );
};

/**
 * The switch: from here on every reader sees the new tables. The checkpoints are locked first, so
 * that workers on the old tables stop; what they took in meanwhile is taken in here too, and the
 * screens never go back in time.
 */
const switchOver = (
  deps: ProjectionDeps,
  fills: readonly Fill[],
  built: Reached,
): Promise<Position | undefined> =>
  deps.sql.transaction(async (tx) => {
    const target = await lockCheckpoints(deps, tx, fills);
    const { position, recordedAt } = await catchUp(deps, tx, fills, built, target);
    for (const { projection, poisons } of fills) {
      await switchTables(tx, projection);
      // Slices of another number of them are gone with the tables they belonged to.
      await tx.query(
        `delete from read.slice where projection = $1 and slice <> all($2::smallint[])`,
        [projection.name, ALL_SLICES],
      );
      await tx.query(
        `update read.slice set version = $2, position = $3, recorded_at = $4, moved_at = now()
         where projection = $1`,
        [projection.name, projection.version, position ?? null, recordedAt ?? null],
      );
      await unpark(tx, projection.name);
      await park(tx, projection.name, poisons);
    }
    return position;
  });

// Two builders would fill the same tables twice over.
const exclusively = <T>(sql: Sql, work: () => Promise<T>): Promise<T | undefined> =>
  sql.transaction(async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('jejak/read_next')) as mine`,
    );
    return lock?.mine === true ? work() : undefined;
  });

const build = async (
  deps: ProjectionDeps,
  fills: readonly Fill[],
  options: RebuildOptions,
): Promise<Omit<Rebuilt, 'seconds'>> => {
  const { log } = deps.store;
  const projections = fills.map(({ projection }) => projection);
  const head = await log.head();
  const total = head === undefined ? 0 : log.distance(undefined, head);
  const teller = new RebuildTeller(deps.sql, projections, total);
  const onProgress = (done: number): void => {
    teller.to(done);
    options.onProgress?.(done, total);
  };
  try {
    for (const projection of projections) await prepareTables(deps.sql, projection);
    const { latest, ...done } =
      head === undefined
        ? { facts: 0, streams: 0, latest: undefined }
        : await scanAll(deps, fills, head, { ...options, onProgress });
    await Promise.all(projections.map((projection) => indexTables(deps.sql, projection)));
    const built = { position: head, recordedAt: latest };
    const caught = await catchUp(deps, deps.sql, fills, built, await log.head());
    const position = await switchOver(deps, fills, caught);
    await Promise.all(projections.map((projection) => tidyTables(deps.sql, projection)));
    return { ...done, position };
  } finally {
    await teller.end();
  }
};

/**
 * Builds projections anew beside the live tables and switches over when they are complete; screens
 * never go blank. One walk over the log serves them all.
 *
 * Resolves to undefined when another process is building; rejects, with the live tables untouched,
 * when the database goes away or the signal aborts.
 */
export const rebuild = (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  options: RebuildOptions = {},
): Promise<Rebuilt | undefined> =>
  exclusively(deps.sql, async () => {
    const started = performance.now();
    const fills: readonly Fill[] = projections.map((projection) => ({ projection, poisons: [] }));
    const built = await build(deps, fills, options);
    for (const { projection, poisons } of fills) announce(deps.log, projection, poisons);
    return { ...built, seconds: (performance.now() - started) / 1000 };
  });
