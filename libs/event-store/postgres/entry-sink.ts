import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { canonicalText } from '../canonical.js';
import type { EntrySink } from '../copy/sink.js';
import type { Entry } from '../port.js';
import { failureOf } from './failure.js';
import { Reader } from './reader.js';

const LOCK = 'SELECT position FROM log.head FOR UPDATE';
const COPY = `COPY log.entry (position, stream, version, command_id, ordinal, type, hash, body)
  FROM STDIN`;
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
    await pipeline([entries.map(row).join('')], client.query(copyFrom(COPY)));
    await client.query(MOVE, [last.position, last.recordedAt]);
    await client.query("SELECT pg_notify('jejak_log', '')");
    await client.query('COMMIT');
  };
  const reader = new Reader(owner, 1);
  const stored = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    const before = String(BigInt((entries[0] as Entry).position) - 1n);
    const there = reader.all(before, { batch: entries.length, keepText: true });
    const { value } = await there.next();
    await there.return(undefined);
    return (value as readonly Entry[] | undefined) ?? [];
  };
  return {
    batch: 2_000,
    async put(entries, how) {
      if (entries.length === 0) return [];
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
      return how?.readBack === true ? stored(entries) : [];
    },
    close: async () => {
      await Promise.all([pool.end(), reader.close()]);
    },
  };
};

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A value in COPY's text format. */
const cell = (text: string): string =>
  text.replaceAll(/[\\\t\n\r]/g, (special) => ESCAPED[special] ?? special);

const row = (entry: Entry): string => {
  const { position, stream, version, ordinal, type, hash, meta } = entry;
  // The very text that the hash is of.
  const texts = [cell(stream), version, meta.commandId, ordinal, cell(type), cell(hash)];
  return `${position}\t${texts.join('\t')}\t${cell(canonicalText(entry))}\n`;
};
