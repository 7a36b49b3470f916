import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

/**
 * When the last fact that the figures have taken in was recorded; undefined without any. While
 * several workers are at different places, the moment up to which all of them have come.
 */
export const knownUpTo = async (sql: Sql): Promise<UtcInstant | undefined> => {
  const [row] = await sql.query<{ readonly at: UtcInstant | null }>(
    `select to_char(
       case when coalesce(c.even, true)
         then (select max(known_at) from read.figure_family) else c.recorded_at end
       at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from (values ('figures')) as name(projection)
     left join read.checkpoint c using (projection)`,
  );
  return row?.at ?? undefined;
};
