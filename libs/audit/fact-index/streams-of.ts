import type { Sql } from '#libs/projections';

/** A family in which an actor has recorded something, as the index has it so far. */
export interface ActedStream {
  readonly stream: string;
  /** Of the actor's newest fact in it. */
  readonly place: number;
  readonly recordedAt: string;
}

export interface ActedQuestion {
  /** An account's id. */
  readonly actor: string;
  /** Only families whose newest fact of the actor lies before this place. */
  readonly before?: number;
  readonly limit: number;
}

/** The families that an actor has recorded something in, the newest first. */
export const familyStreamsOf = (
  sql: Sql,
  { actor, before, limit }: ActedQuestion,
): Promise<readonly ActedStream[]> =>
  sql.query<ActedStream>(
    `select stream, max(place)::float8 as place, max(recorded_at) as "recordedAt"
     from read.fact_index
     where actor = $1 and stream like 'family-%'
     group by stream having $2::bigint is null or max(place) < $2::bigint
     order by max(place) desc limit $3`,
    [actor, before ?? null, limit],
  );

/** Which of these streams an actor has recorded something in. */
export const actedIn = async (
  sql: Sql,
  actor: string,
  streams: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await sql.query<{ readonly stream: string }>(
    `select distinct stream from read.fact_index
     where actor = $1 and stream = any($2::text[])`,
    [actor, streams],
  );
  return new Set(rows.map(({ stream }) => stream));
};
