import { readPosition, type FactIndexDeps } from './deps.js';
import { COLUMNS, rowOf } from './table.js';

export interface IndexDifference {
  readonly position: string;
  /** Columns that are not as the log says; all of them when the row is not there. */
  readonly columns: readonly string[];
}

export interface IndexChecked {
  readonly facts: number;
  /** In all; the first of them are named. */
  readonly different: number;
  readonly differences: readonly IndexDifference[];
}

const NAMED = 100;

/** Compares the index row by row with the log, up to where the index stands. */
export const checkFactIndex = async (deps: FactIndexDeps): Promise<IndexChecked> => {
  const { log, sql } = deps;
  const upTo = await readPosition(sql);
  const differences: IndexDifference[] = [];
  let facts = 0;
  let different = 0;
  if (upTo === undefined) return { facts, different, differences };
  for await (const entries of log.readAll(undefined, { batch: 2_000 })) {
    const within = entries.filter((entry) => log.compare(entry.position, upTo) <= 0);
    const rows = await sql.query<Record<string, unknown>>(
      `select place::float8 as place, ${COLUMNS.slice(1).join(', ')} from read.fact_index
       where place = any($1::bigint[])`,
      [within.map(({ position }) => log.distance(undefined, position))],
    );
    const there = new Map(rows.map((row) => [row['place'], row]));
    for (const entry of within) {
      const expected = rowOf(log, entry);
      const found = there.get(expected[0]);
      const columns = COLUMNS.filter((column, i) => found?.[column] !== expected[i]);
      facts += 1;
      if (columns.length === 0) continue;
      different += 1;
      if (differences.length < NAMED) differences.push({ position: entry.position, columns });
    }
    if (within.length < entries.length) break;
  }
  const [surplus] = await sql.query<{ count: string }>(
    'select count(*) as count from read.fact_index',
  );
  return { facts, different: different + Math.max(0, Number(surplus?.count) - facts), differences };
};
