import type { UtcInstant } from '#libs/domain/kernel';
import {
  badValue,
  deriveBatch,
  poisonsIn,
  writeApart,
  type Batch,
  type ProjectionDeps,
} from './batch.js';
import type { Loaded } from './load.js';
import type { Poison } from './derive-rows.js';
import type { Projection } from './projection.js';
import type { CopyRow, Sql } from './sql.js';

const namesOf = ({ tables, kept = [] }: Projection): readonly string[] => [
  ...tables.map(({ name }) => name),
  ...kept,
];

/** Empty tables in `read_next`, whatever an earlier attempt may have left there. */
export const prepareTables = (sql: Sql, projection: Projection): Promise<void> =>
  sql.transaction(async (tx) => {
    for (const name of namesOf(projection))
      await tx.query(`drop table if exists read_next.${name}`);
    await tx.query(projection.tablesSql);
  });

export const indexTables = async (sql: Sql, projection: Projection): Promise<void> => {
  await sql.query(projection.indexesSql);
};

/** Puts the finished tables in the place of the live ones; part of a transaction of the caller. */
export const switchTables = async (tx: Sql, projection: Projection): Promise<void> => {
  for (const name of namesOf(projection)) {
    await tx.query(`drop table if exists read.${name}`);
    await tx.query(`alter table read_next.${name} set schema read`);
  }
};

/**
 * Notes which pages hold nothing but what everybody may see, as the server does by itself some time
 * later: until then every look into an index is followed by one at the row.
 */
export const tidyTables = async (sql: Sql, projection: Projection): Promise<void> => {
  for (const name of namesOf(projection))
    await sql.query(`vacuum (index_cleanup off, truncate off) read.${name}`);
};

const copyBatch = (sql: Sql, { projection, derived }: Batch): Promise<void> =>
  sql.transaction(async (tx) => {
    for (const [n, table] of projection.tables.entries()) {
      const rows: CopyRow[] = [];
      for (const { rows: of } of derived.values()) for (const row of of[n] ?? []) rows.push(row);
      if (rows.length > 0)
        await tx.copy(`read_next.${table.name}`, Object.keys(table.columns), rows);
    }
  });

export interface Fill {
  readonly projection: Projection;
  readonly poisons: Poison[];
}

/** Folds some whole streams and copies their rows into the new tables. */
export const fill = async (
  { sql }: ProjectionDeps,
  { projection, poisons }: Fill,
  loaded: Loaded,
): Promise<void> => {
  const batch = await deriveBatch(projection, loaded);
  try {
    await copyBatch(sql, batch);
    poisons.push(...poisonsIn(batch));
  } catch (error) {
    if (badValue(error) === undefined) throw error;
    poisons.push(...(await writeApart(sql, 'read_next', batch, loaded)));
  }
};

export const countFacts = (loaded: Loaded): number =>
  loaded.values().reduce((sum, { facts }) => sum + facts.length, 0);

/** When the latest fact of some streams was recorded; empty when there is none. */
export const latestOf = (loaded: Loaded): UtcInstant =>
  loaded.values().reduce((latest, { facts }) => {
    const last = facts.at(-1)?.recordedAt ?? '';
    return last > latest ? last : latest;
  }, '');
