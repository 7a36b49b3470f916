import type { Entry, EventLog } from '#libs/event-store';
import type { CopyRow, Schema, Sql } from '#libs/projections';

/** In the order of `rowOf`. */
export const COLUMNS = [
  'place',
  'position',
  'fact_id',
  'stream',
  'version',
  'type',
  'actor',
  'role',
  'area',
  'source',
  'occurred_at',
  'recorded_at',
  'command_id',
  'correlation_id',
  'refers_to',
] as const;

/** What the index keeps of an entry: where it stands and who recorded it, nothing of what it says. */
export const rowOf = (log: EventLog, entry: Entry): CopyRow => {
  const { id, stream, version, position, type, occurredAt, recordedAt, meta, data } = entry;
  const refersTo = data['targetId'];
  return [
    log.distance(undefined, position),
    position,
    id,
    stream,
    version,
    type,
    meta.actor,
    meta.role,
    meta.area,
    meta.source,
    occurredAt,
    recordedAt,
    meta.commandId,
    meta.correlationId,
    typeof refersTo === 'string' ? refersTo : null,
  ];
};

const LOOKED_FOR = [
  'fact_id',
  'stream, place',
  'type, place',
  'actor, place',
  'correlation_id, place',
  'recorded_at, place',
];

/** Made once the table is filled, which is several times quicker. */
export const makeIndexes = async (sql: Sql, schema: Schema): Promise<void> => {
  await sql.query(`alter table ${schema}.fact_index add primary key (place)`);
  for (const columns of LOOKED_FOR)
    await sql.query(`create index on ${schema}.fact_index (${columns})`);
  await sql.query(`create index on ${schema}.fact_index (refers_to) where refers_to is not null`);
  await sql.query(`analyze ${schema}.fact_index`);
};
