import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { FigureQuestion } from './asked.js';

/**
 * While several workers are at different places, the moment up to which all of them have come;
 * undefined when they are even, and "now" means the same to all.
 */
export const settledAt = async (sql: Sql): Promise<UtcInstant | undefined> => {
  const [row] = await sql.query<{ readonly at: UtcInstant | null }>(
    `select case when not even
       then to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as at
     from read.checkpoint where projection = 'figures'`,
  );
  return row?.at ?? undefined;
};

/** The same question with "now" as the moment that all workers have come to. */
export const dated = (question: FigureQuestion, settled: UtcInstant | undefined): FigureQuestion =>
  question.knownAt !== undefined || settled === undefined
    ? question
    : { ...question, knownAt: settled };
