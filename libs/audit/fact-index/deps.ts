import type { Position } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import type { Sql } from '#libs/projections';

export interface FactIndexDeps {
  readonly log: EventLog;
  readonly sql: Sql;
}

/** How far the index is; undefined before the first fact. */
export const readPosition = async (sql: Sql): Promise<Position | undefined> => {
  const [row] = await sql.query<{ position: string | null }>(
    'select position from read.fact_index_checkpoint',
  );
  return row?.position ?? undefined;
};
