import type { Poison } from './derive-rows.js';
import type { Sql } from './sql.js';

export interface Parked extends Poison {
  readonly projection: string;
  /** UTC. */
  readonly parkedAt: string;
}

/** Which of these streams are parked, each with the version of the fact that stopped it. */
export const parkedVersions = async (
  sql: Sql,
  projection: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql.query<{ stream: string; version: number }>(
    `select stream, version from read.parked
     where projection = $1 and stream = any($2::text[])`,
    [projection, streams],
  );
  return new Map(rows.map(({ stream, version }) => [stream, version]));
};

export const park = async (
  sql: Sql,
  projection: string,
  poisons: readonly Poison[],
): Promise<void> => {
  if (poisons.length === 0) return;
  await sql.query(
    `insert into read.parked (projection, stream, version, position, reason)
     select $1, * from unnest($2::text[], $3::integer[], $4::text[], $5::text[])
     on conflict (projection, stream) do update set
       version = excluded.version, position = excluded.position,
       reason = excluded.reason, parked_at = now()`,
    [
      projection,
      poisons.map((p) => p.stream),
      poisons.map((p) => p.version),
      poisons.map((p) => p.position),
      poisons.map((p) => p.reason),
    ],
  );
};

/** Forgets that streams are parked; all of the projection's when `streams` is left out. */
export const unpark = async (
  sql: Sql,
  projection: string,
  streams?: readonly string[],
): Promise<void> => {
  await sql.query(
    `delete from read.parked
     where projection = $1 and ($2::text[] is null or stream = any($2::text[]))`,
    [projection, streams ?? null],
  );
};

/** Everything that is parked, oldest first. */
export const listParked = (sql: Sql): Promise<readonly Parked[]> =>
  sql.query<Parked>(
    `select projection, stream, version, position, reason,
       to_char(parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "parkedAt"
     from read.parked order by parked_at, projection, stream`,
  );
