import { readPosition, type FactIndexDeps } from './deps.js';
import { COLUMNS, rowOf } from './table.js';

type Row = Readonly<Record<string, unknown>>;

/** What the index says of a fact and what the log says, in the columns that differ. */
export interface IndexDifference {
  readonly position: string;
  /** Undefined when the row is not there. */
  readonly live: Row | undefined;
  readonly fresh: Row;
}

export interface IndexChecked {
  readonly facts: number;
  /** In all; the first of them are named. */
  readonly different: number;
  readonly differences: readonly IndexDifference[];
}

const NAMED = 100;

const only = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name]]));

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
    const rows = await sql.query<Row>(
      `select place::float8 as place, ${COLUMNS.slice(1).join(', ')} from read.fact_index
       where place = any($1::bigint[])`,
      [within.map(({ position }) => log.distance(undefined, position))],
    );
    const there = new Map(rows.map((row) => [row['place'], row]));
    for (const entry of within) {
      facts += 1;
      const values = rowOf(log, entry);
      const fresh: Row = Object.fromEntries(COLUMNS.map((name, i) => [name, values[i]]));
      const live = there.get(fresh['place']);
      const columns = COLUMNS.filter((name) => live?.[name] !== fresh[name]);
      if (columns.length === 0) continue;
      different += 1;
      if (differences.length < NAMED)
        differences.push({
          position: entry.position,
          live: live && only(live, columns),
          fresh: only(fresh, columns),
        });
    }
    if (within.length < entries.length) break;
  }
  const [surplus] = await sql.query<{ count: string }>(
    'select count(*) as count from read.fact_index',
  );
  return { facts, different: different + Math.max(0, Number(surplus?.count) - facts), differences };
};
