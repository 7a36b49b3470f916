import type { Position } from '#libs/domain/kernel';
import type { Entry } from '#libs/event-store';
import { pause } from '#libs/projections';
import { keepMarks, markWithin, MarkedWalk } from '../fingerprint/index.js';
import { readPosition, type FactIndexDeps } from './deps.js';
import { fillFactIndex } from './fill.js';
import { COLUMNS, rowOf } from './table.js';

/** From so far behind, filling a new table is quicker than adding to the one that is read. */
const FILL_WHEN_BEHIND = 20_000;

const PAUSE_MS = 1_000;

/** Another process takes the index further; what was read is out of date. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Takes one batch in, together with its checkpoint: both or neither, and by one process only. */
const takeIn = (
  { log, sql }: FactIndexDeps,
  from: Position | undefined,
  entries: readonly Entry[],
  walk: MarkedWalk,
): Promise<Position> => {
  for (const entry of entries) walk.accept(entry);
  const marks = walk.takeMarks();
  return sql.transaction(async (tx) => {
    const to = entries.at(-1)?.position as Position;
    const moved = await tx.query(
      `update read.fact_index_checkpoint set position = $2, moved_at = now()
       where position is not distinct from $1 returning 1`,
      [from ?? null, to],
    );
    if (moved.length === 0) throw new Overtaken();
    await tx.copy(
      'read.fact_index',
      COLUMNS,
      entries.map((entry) => rowOf(log, entry)),
    );
    await keepMarks(tx, marks);
    return to;
  });
};

/** The fingerprint of what the index holds, from the last mark in it. */
const walkTo = async (
  { log, sql }: FactIndexDeps,
  position: Position | undefined,
): Promise<MarkedWalk> => {
  if (position === undefined) return new MarkedWalk();
  const walk = new MarkedWalk(await markWithin(sql, log.distance(undefined, position)));
  if (walk.position === position) return walk;
  for await (const entries of log.readAll(walk.position, { batch: 1_000 }))
    for (const entry of entries) {
      walk.accept(entry);
      if (entry.position === position) return walk;
    }
  return walk;
};

const followOnce = async (deps: FactIndexDeps, signal: AbortSignal): Promise<void> => {
  let from = await readPosition(deps.sql);
  const head = await deps.log.head();
  if (head !== undefined && deps.log.distance(from, head) > FILL_WHEN_BEHIND) {
    if ((await fillFactIndex(deps, { signal })) === undefined) throw new Overtaken();
    from = await readPosition(deps.sql);
  }
  const walk = await walkTo(deps, from);
  for await (const entries of deps.log.follow(from, { signal }))
    if (entries.length > 0) from = await takeIn(deps, from, entries, walk);
};

/**
 * Keeps the index at the head of the log until the signal aborts. Any number of processes may run
 * it; each fact is taken in once. A log or database that is away is waited for.
 */
export const followFactIndex = async (
  deps: FactIndexDeps,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await followOnce(deps, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Overtaken)) onFault(error);
      await pause(PAUSE_MS, signal);
    }
  }
};
