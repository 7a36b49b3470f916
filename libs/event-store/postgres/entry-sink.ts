import pg from 'pg';
import { canonical } from '../canonical.js';
import type { EntrySink } from '../copy/sink.js';
import type { Entry } from '../port.js';
import { failureOf } from './failure.js';

const LOCK = 'SELECT position FROM log.head FOR UPDATE';
const INSERT = `INSERT INTO log.entry
  (position, stream, version, command_id, ordinal, type, hash, body)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::integer[],
    $6::text[], $7::text[], $8::json[])`;
const MOVE = `UPDATE log.head SET position = $1, recorded_at = greatest(recorded_at, $2)`;

/**
 * Takes entries of another log over as they are. As the owner of the database: the application may
 * call `log.append` and nothing else that writes.
 */
export const openPostgresSink = (owner: pg.ClientConfig): EntrySink => {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, ...owner, max: 1 });
  pool.on('error', () => undefined);
  const put = async (client: pg.PoolClient, entries: readonly Entry[]): Promise<void> => {
    const [first, last] = [entries[0], entries.at(-1)] as [Entry, Entry];
    await client.query('BEGIN');
    const { rows } = await client.query<{ position: string }>(LOCK);
    if (BigInt(rows[0]?.position ?? -1) + 1n !== BigInt(first.position))
      throw new Error('The log does not end where these entries begin');
    await client.query({ name: 'log-take-over', text: INSERT, values: columns(entries) });
    await client.query(MOVE, [last.position, last.recordedAt]);
    await client.query("SELECT pg_notify('jejak_log', '')");
    await client.query('COMMIT');
  };
  return {
    async put(entries) {
      if (entries.length === 0) return;
      const client = await pool.connect().catch((error: unknown) => {
        throw failureOf(error);
      });
      let broken = true;
      try {
        await put(client, entries);
        broken = false;
      } catch (error) {
        throw error instanceof pg.DatabaseError ? failureOf(error) : error;
      } finally {
        // A connection in the middle of a failed transaction is not used again.
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
};

const columns = (entries: readonly Entry[]): unknown[][] => [
  entries.map((e) => e.position),
  entries.map((e) => e.stream),
  entries.map((e) => e.version),
  entries.map((e) => e.meta.commandId),
  entries.map((e) => e.ordinal),
  entries.map((e) => e.type),
  entries.map((e) => e.hash),
  // The very text that the hash is of.
  entries.map((e) => canonical({ ...e, position: undefined, hash: undefined })),
];
