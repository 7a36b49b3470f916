import type { Projection, Sql, Table } from '#libs/projections';

/** Another id for each copy, the same for the same id. */
const copied = (column: string, type: string): string => {
  if (type === 'uuid') return `md5(${column}::text || copy)::uuid`;
  if (type === 'uuid[]')
    return `array(select md5(x::text || copy)::uuid from unnest(${column}) with ordinality u(x, n) order by n)`;
  return column;
};

const fill = (table: Table): string => {
  const columns = Object.entries(table.columns);
  return `insert into read_next.${table.name} (${columns.map(([name]) => name).join(', ')})
    select ${columns.map(([name, type]) => copied(`t.${name}`, type)).join(', ')}
    from read.${table.name} t cross join generate_series(1, $1::integer) copy`;
};

/**
 * Makes so many cities of one, in the tables of the read models alone: everybody once more under
 * other ids, as a rebuild would leave them, with the same indexes.
 */
export const multiplyCity = async (
  sql: Sql,
  projections: readonly Projection[],
  copies: number,
): Promise<void> => {
  for (const { tables, tablesSql, indexesSql } of projections) {
    for (const { name } of tables) await sql.query(`drop table if exists read_next.${name}`);
    await sql.query(tablesSql);
    for (const table of tables) await sql.query(fill(table), [copies]);
    await sql.query(indexesSql);
    for (const { name } of tables) {
      await sql.query(`drop table read.${name}`);
      await sql.query(`alter table read_next.${name} set schema read`);
      // As the server does by itself some time after a rebuild.
      await sql.query(`vacuum read.${name}`);
    }
  }
};
