import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

/**
 * Up to which moment the figures have taken in all that was recorded, whichever worker did it;
 * undefined before the first fact. Of that moment itself more may still come.
 */
export const knownUpTo = async (sql: Sql): Promise<UtcInstant | undefined> => {
  const [row] = await sql.query<{ readonly at: UtcInstant | null }>(
    `select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from read.checkpoint where projection = 'figures'`,
  );
  return row?.at ?? undefined;
};
