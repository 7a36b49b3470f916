import type { Position } from '#libs/domain/kernel';
import { announce, deriveBatch, poisonsIn, writeBatch, type ProjectionDeps } from './batch.js';
import { loadStreams } from './load.js';
import { park, unpark } from './parking.js';
import type { Projection } from './projection.js';
import type { Sql } from './sql.js';
import { scanAll, type ScanOptions } from './scan-all.js';
import { indexTables, prepareTables, switchTables, type Fill } from './staging.js';

export type RebuildOptions = ScanOptions;

export interface Rebuilt {
  readonly facts: number;
  readonly streams: number;
  readonly seconds: number;
  /** The position that the new tables stand at. */
  readonly position: Position | undefined;
}

/** Brings the new tables from one position to another, as the runner does with the live ones. */
const catchUp = async (
  deps: ProjectionDeps,
  tx: Sql,
  fills: readonly Fill[],
  from: Position | undefined,
  to: Position | undefined,
): Promise<Position | undefined> => {
  const { log } = deps.store;
  let at = from;
  if (to === undefined || (at !== undefined && log.compare(at, to) >= 0)) return at;
  for await (const entries of log.readAll(at)) {
    const last = entries.at(-1);
    if (last === undefined) continue;
    const streams = [...new Set(entries.map((entry) => entry.stream))];
    const loaded = await loadStreams(deps.store, streams, last.position);
    for (const { projection, poisons } of fills) {
      const batch = deriveBatch(projection, loaded);
      await writeBatch(tx, 'read_next', batch);
      const found = poisonsIn(batch).filter((p) => poisons.every((q) => q.stream !== p.stream));
      poisons.push(...found);
    }
    at = last.position;
    if (log.compare(at, to) >= 0) break;
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

/**
 * The switch: from here on every reader sees the new tables. The checkpoints are locked first, so
 * that a runner on the old tables stops; what it took in meanwhile is taken in here too, and the
 * screens never go back in time.
 */
const switchOver = (
  deps: ProjectionDeps,
  fills: readonly Fill[],
  built: Position | undefined,
): Promise<Position | undefined> =>
  deps.sql.transaction(async (tx) => {
    for (const { projection } of fills)
      await tx.query(
        `insert into read.checkpoint (projection, version) values ($1, $2)
         on conflict (projection) do nothing`,
        [projection.name, projection.version],
      );
    const names = fills.map(({ projection }) => projection.name);
    const live = await tx.query<{ position: string | null }>(
      `select position from read.checkpoint where projection = any($1::text[])
       order by projection for update`,
      [names],
    );
    const target = furthest(
      deps,
      live.map((row) => row.position),
    );
    const position = await catchUp(deps, tx, fills, built, target);
    for (const { projection, poisons } of fills) {
      await switchTables(tx, projection);
      await tx.query(
        `update read.checkpoint set version = $2, position = $3, moved_at = now()
         where projection = $1`,
        [projection.name, projection.version, position ?? null],
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
    for (const projection of projections) await prepareTables(deps.sql, projection);
    const head = await deps.store.log.head();
    const done =
      head === undefined ? { facts: 0, streams: 0 } : await scanAll(deps, fills, head, options);
    await Promise.all(projections.map((projection) => indexTables(deps.sql, projection)));
    const caught = await catchUp(deps, deps.sql, fills, head, await deps.store.log.head());
    const position = await switchOver(deps, fills, caught);
    for (const { projection, poisons } of fills) announce(deps.log, projection, poisons);
    return { ...done, position, seconds: (performance.now() - started) / 1000 };
  });
