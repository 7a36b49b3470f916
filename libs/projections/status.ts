import type { Position } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import { lastChecks, type LastCheck } from './check.js';
import type { Lag } from './progress.js';
import { readRebuilds, type RebuildState } from './rebuild-state.js';
import type { Sql } from './sql.js';

/** Everything about one read model that somebody who watches over it asks for. */
export interface ReadModelStatus extends Lag {
  /** Position of the newest fact in the log; undefined while it is empty. */
  readonly head: Position | undefined;
  /** Milliseconds since the oldest fact that is not taken in was recorded; 0 when there is none. */
  readonly lagMs: number;
  /** How many streams are parked. */
  readonly parked: number;
  /** Only while it is being built, in whatever process. */
  readonly rebuild?: RebuildState;
  readonly lastCheck?: LastCheck;
}

const oldestMissing = async (
  { log }: FactStore,
  after: Position | undefined,
): Promise<string | undefined> => {
  for await (const [first] of log.readAll(after, { batch: 1 })) return first?.recordedAt;
  return undefined;
};

const parkedCounts = async (sql: Sql): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql.query<{ projection: string; n: number }>(
    'select projection, count(*)::integer as n from read.parked group by projection',
  );
  return new Map(rows.map(({ projection, n }) => [projection, n]));
};

/** `now` in milliseconds since the epoch. */
export const statusOf = async (
  { sql, store }: { readonly sql: Sql; readonly store: FactStore },
  lags: readonly Lag[],
  now: number,
): Promise<readonly ReadModelStatus[]> => {
  const [head, parked, rebuilds, checks] = await Promise.all([
    store.log.head(),
    parkedCounts(sql),
    readRebuilds(sql),
    lastChecks(sql),
  ]);
  const moments = new Map<Position | undefined, string | undefined>();
  for (const { position, behind } of lags)
    if (behind > 0 && !moments.has(position))
      moments.set(position, await oldestMissing(store, position));
  return lags.map((lag) => {
    const missing = lag.behind > 0 ? moments.get(lag.position) : undefined;
    const rebuild = rebuilds.get(lag.projection);
    const lastCheck = checks.get(lag.projection);
    return {
      ...lag,
      head,
      lagMs: missing === undefined ? 0 : Math.max(0, now - Date.parse(missing)),
      parked: parked.get(lag.projection) ?? 0,
      ...(rebuild && { rebuild }),
      ...(lastCheck && { lastCheck }),
    };
  });
};
