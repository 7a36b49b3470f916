import type { Schema, StreamRows, Projection, Table } from './projection.js';
import type { CopyRow, Sql } from './sql.js';

/*
 * The rows of some streams are replaced by what they are now: what is gone is deleted, what is new
 * is inserted, what stayed is not touched. One statement a table, whatever the size of the batch.
 */

/** An array column travels as text, because unnest would flatten an array of arrays. */
const travelType = (type: string): string => (type.endsWith('[]') ? 'text' : type);

/** The rows that travel as `columnsOf` from the second parameter on; with a mark in the first. */
export const incoming = (table: Table, mark?: string): string => {
  const columns = Object.entries(table.columns);
  const values = columns.map(([name, type]) =>
    type.endsWith('[]') ? `i.${name}::${type}` : `i.${name}`,
  );
  const params = columns.map(([, type], n) => `$${n + 2}::${travelType(type)}[]`);
  const names = columns.map(([name]) => name);
  const named = columns.map(([name], n) => `${values[n]} as ${name}`);
  if (mark !== undefined) {
    params.unshift('$1::boolean[]');
    names.unshift(mark);
    named.unshift(`i.${mark}`);
  }
  return `select ${named.join(', ')} from unnest(${params.join(', ')}) as i(${names.join(', ')})`;
};

/** Rows as they travel: a list of values for each column. */
export const columnsOf = (table: Table, rows: readonly CopyRow[]): readonly unknown[] =>
  Object.keys(table.columns).map((_, n) => rows.map((row) => row[n] ?? null));

/** All columns of a row, to be compared with another's. */
export const wholeRow = (table: Table, alias: string): string =>
  `(${Object.keys(table.columns)
    .map((n) => `${alias}.${n}`)
    .join(', ')})`;

const present = (schema: Schema, table: Table): string => {
  const [[key, type]] = Object.entries(table.columns) as [[string, string]];
  const names = Object.keys(table.columns).join(', ');
  return `select ${names} from ${schema}.${table.name} where ${key} = any($1::${type}[])`;
};

/*
 * One statement, so that rows travel once. Both sides see the table as it was; what is inserted waits
 * for the count of what was deleted, so that a row may take the place of another with its key.
 */
const replaceStatement = (schema: Schema, table: Table): string => {
  const names = Object.keys(table.columns);
  const [key] = names as [string];
  const list = names.join(', ');
  return `with incoming as materialized (${incoming(table)}),
    present as materialized (${present(schema, table)}),
    gone as (select ${list} from present except select ${list} from incoming),
    deleted as (
      delete from ${schema}.${table.name} t using gone
      where t.${key} = gone.${key} and ${wholeRow(table, 't')} is not distinct from ${wholeRow(table, 'gone')}
      returning 1
    )
    insert into ${schema}.${table.name} (${list})
    select ${list} from (select ${list} from incoming except select ${list} from present) added
    where (select count(*) from deleted) >= 0`;
};

const paramsOf = (
  table: Table,
  keys: readonly string[],
  rows: readonly CopyRow[],
): readonly unknown[] => [keys, ...columnsOf(table, rows)];

/** `rowsOf` holds the rows of every stream named by `keys`, also of those that have none. */
export const replaceRows = async (
  sql: Sql,
  schema: Schema,
  projection: Projection,
  keys: readonly string[],
  rowsOf: readonly StreamRows[],
): Promise<void> => {
  for (const [n, table] of projection.tables.entries()) {
    const rows = rowsOf.flatMap((of) => of[n] ?? []);
    // To plan it takes as long as to carry it out.
    await sql.query(replaceStatement(schema, table), paramsOf(table, keys, rows), { kept: true });
  }
};

/** Rows of some streams that only one side has: the tables, or a fresh fold. */
export interface TableDifference {
  readonly live: readonly Readonly<Record<string, unknown>>[];
  readonly fresh: readonly Readonly<Record<string, unknown>>[];
}

/** Compares the rows of some streams with what they should be, in the database's own equality. */
export const compareRows = async (
  sql: Sql,
  table: Table,
  keys: readonly string[],
  rows: readonly CopyRow[],
): Promise<TableDifference> => {
  const params = paramsOf(table, keys, rows);
  const live = `(${present('read', table)})`;
  const fresh = `(${incoming(table)})`;
  return {
    live: await sql.query(`${live} except all ${fresh}`, params),
    fresh: await sql.query(`${fresh} except all ${live}`, params),
  };
};
