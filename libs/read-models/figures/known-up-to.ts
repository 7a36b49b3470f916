import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

/** When the last fact that the figures have taken in was recorded; undefined without any. */
export const knownUpTo = async (sql: Sql): Promise<UtcInstant | undefined> => {
  const [row] = await sql.query<{ readonly at: UtcInstant | null }>(
    `select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from read.figure_family`,
  );
  return row?.at ?? undefined;
};
