import type { Growth, Projection, Schema, Table } from './projection.js';
import { sharedEnds } from './shared-ends.js';
import type { CopyRow, Sql } from './sql.js';
import { columnsOf, incoming, wholeRow } from './write.js';

/*
 * Where it is known what the tables hold of a stream, only what differs travels to the database:
 * most facts add a row or two to dozens that stay.
 */

/** The tables do not hold what the facts before added up to: all rows have to be written. */
export class NotAsBefore extends Error {
  override readonly name = 'NotAsBefore';
}

interface Change {
  readonly gone: readonly CopyRow[];
  readonly added: readonly CopyRow[];
}

const byText = (rows: readonly CopyRow[]): Map<string, CopyRow> =>
  new Map(rows.map((row) => [JSON.stringify(row), row]));

/** What has to go and to come for some rows to become others, in whatever order they stand. */
export const changeBetween = (before: readonly CopyRow[], now: readonly CopyRow[]): Change => {
  const [head, tail] = sharedEnds(before, now, (row) => row);
  const was = byText(before.slice(head, before.length - tail));
  const is = byText(now.slice(head, now.length - tail));
  return {
    gone: [...was].flatMap(([text, row]) => (is.has(text) ? [] : [row])),
    added: [...is].flatMap(([text, row]) => (was.has(text) ? [] : [row])),
  };
};

/*
 * What is inserted waits for the count of what was deleted, so that a row may take the place of
 * another with its key.
 */
const changeStatement = (schema: Schema, table: Table): string => {
  const names = Object.keys(table.columns);
  const [key] = names as [string];
  const list = names.join(', ');
  return `with change as materialized (${incoming(table, 'goes')}),
    deleted as (
      delete from ${schema}.${table.name} t using change
      where change.goes and t.${key} = change.${key}
        and ${wholeRow(table, 't')} is not distinct from ${wholeRow(table, 'change')}
      returning 1
    ),
    added as (
      insert into ${schema}.${table.name} (${list})
      select ${list} from change where not goes and (select count(*) from deleted) >= 0
    )
    select count(*)::integer as deleted from deleted`;
};

const changeTable = async (
  sql: Sql,
  schema: Schema,
  table: Table,
  { gone, added }: Change,
): Promise<void> => {
  const goes = [...gone.map(() => true), ...added.map(() => false)];
  const [found] = await sql.query<{ deleted: number }>(
    changeStatement(schema, table),
    [goes, ...columnsOf(table, [...gone, ...added])],
    { kept: true },
  );
  if (found?.deleted !== gone.length) throw new NotAsBefore(table.name);
};

/**
 * Writes what differs between the rows of some streams before and now. Rejects with `NotAsBefore`
 * when a row that has to go is not there; what was written by then is to be rolled back.
 */
export const changeRows = async (
  sql: Sql,
  schema: Schema,
  projection: Projection,
  streams: readonly Growth[],
): Promise<void> => {
  for (const [n, table] of projection.tables.entries()) {
    const gone: CopyRow[] = [];
    const added: CopyRow[] = [];
    for (const { before, now } of streams) {
      const change = changeBetween(before[n] ?? [], now[n] ?? []);
      gone.push(...change.gone);
      added.push(...change.added);
    }
    if (gone.length + added.length > 0) await changeTable(sql, schema, table, { gone, added });
  }
};
