import type { Position } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

/** Where some facts stand in the log, as far as the index has come. */
export interface NamedFacts {
  /** Undefined before the first fact. */
  readonly position: Position | undefined;
  readonly places: readonly { readonly stream: string; readonly version: number }[];
}

type Row = { readonly position: string | null } & (
  { readonly stream: string; readonly version: number } | { readonly stream: null }
);

const NAMED = `with recursive named as (
    select fact_id, stream, version from read.fact_index where fact_id = any($1::text[])
    union
    select more.fact_id, more.stream, more.version
    from named join read.fact_index more on more.refers_to = named.fact_id
  )
  select reached.position, named.stream, named.version
  from read.fact_index_checkpoint reached left join named on true`;

/** The facts with these ids, those that correct or void them, those that do so to these, and so on. */
export const namedFacts = async (sql: Sql, ids: readonly string[]): Promise<NamedFacts> => {
  const rows = await sql.query<Row>(NAMED, [ids]);
  return {
    position: rows[0]?.position ?? undefined,
    places: rows.flatMap((row) =>
      row.stream === null ? [] : [{ stream: row.stream, version: row.version }],
    ),
  };
};
