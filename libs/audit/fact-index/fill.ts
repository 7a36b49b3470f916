import type { Position } from '#libs/domain/kernel';
import type { CopyRow, Sql } from '#libs/projections';
import { keepMarks, MarkedWalk } from '../fingerprint/index.js';
import type { FactIndexDeps } from './deps.js';
import { COLUMNS, makeIndexes, rowOf } from './table.js';

export interface FillOptions {
  readonly signal?: AbortSignal;
  /** Facts done and facts in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Filled {
  readonly facts: number;
  readonly seconds: number;
}

const BATCH = 2_000;

const exclusively = <T>(sql: Sql, work: () => Promise<T>): Promise<T | undefined> =>
  sql.transaction(async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('jejak/fact-index')) as mine`,
    );
    return lock?.mine === true ? work() : undefined;
  });

async function* rowsUpTo(
  { log }: FactIndexDeps,
  walk: MarkedWalk,
  head: Position,
  { signal, onProgress }: FillOptions,
): AsyncGenerator<CopyRow> {
  const total = log.distance(undefined, head);
  let done = 0;
  for await (const entries of log.readAll(undefined, { batch: BATCH })) {
    signal?.throwIfAborted();
    for (const entry of entries) {
      if (log.compare(entry.position, head) > 0) return;
      walk.accept(entry);
      yield rowOf(log, entry);
      done += 1;
    }
    onProgress?.(done, total);
    if (done === total) return;
  }
}

/**
 * Fills the index anew beside the one that is read, which stays as it is until the new one takes its
 * place. Undefined when another process is at it.
 */
export const fillFactIndex = (
  deps: FactIndexDeps,
  options: FillOptions = {},
): Promise<Filled | undefined> =>
  exclusively(deps.sql, async () => {
    const { log, sql } = deps;
    const started = performance.now();
    const head = await log.head();
    const walk = new MarkedWalk();
    await sql.query('drop table if exists read_next.fact_index');
    await sql.query('create table read_next.fact_index (like read.fact_index)');
    const facts =
      head === undefined
        ? 0
        : await sql.copy('read_next.fact_index', COLUMNS, rowsUpTo(deps, walk, head, options));
    await makeIndexes(sql, 'read_next');
    await sql.transaction(async (tx) => {
      await tx.query('select 1 from read.fact_index_checkpoint for update');
      await keepMarks(tx, walk.takeMarks());
      await tx.query('drop table read.fact_index');
      await tx.query('alter table read_next.fact_index set schema read');
      await tx.query('update read.fact_index_checkpoint set position = $1, moved_at = now()', [
        head ?? null,
      ]);
    });
    return { facts, seconds: (performance.now() - started) / 1000 };
  });
