import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyRow, QueryOptions, Sql } from '#libs/projections';
import { copyText } from './copy-text.js';
import { translate } from './unavailable.js';

export interface PgSql extends Sql {
  /** True when the database answers a question. */
  reachable(): Promise<boolean>;
  /** Connections there are, those without work, and callers that wait for one. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/** Names of the statements whose plans are kept, the same on every connection. */
const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `jejak-${names.size + 1}`;
  names.set(text, name);
  return name;
};

const asked = (
  text: string,
  params: readonly unknown[] | undefined,
  { kept = false }: QueryOptions = {},
): pg.QueryConfig => ({
  text,
  values: params as unknown[],
  ...(kept && { name: nameOf(text) }),
});

/** A pool behind the `Sql` of the read side. Connections are made when asked for. */
export const openSql = (connection: pg.ClientConfig, max: number): PgSql => {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types,
    ...connection,
    max,
  });
  // An idle connection that is lost is replaced by the next query; without a listener Node exits.
  pool.on('error', () => undefined);

  const held = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw translate(error);
    });
    const lost = (): undefined => undefined;
    client.on('error', lost);
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      const told = translate(error);
      if (told !== error) broken = told as Error;
      throw told;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  };

  return {
    query: async <R>(text: string, params?: readonly unknown[], options?: QueryOptions) => {
      try {
        return (await pool.query(asked(text, params, options))).rows as R[];
      } catch (error) {
        throw translate(error);
      }
    },
    transaction: (work) => held((client) => transaction(client, work)),
    copy: (table, columns, rows) => held((client) => copy(client, table, columns, rows)),
    reachable: () =>
      pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    connections: () => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
};

const transaction = async <T>(
  client: pg.PoolClient,
  work: (sql: Sql) => Promise<T>,
): Promise<T> => {
  await client.query('BEGIN');
  try {
    const result = await work(within(client, 1));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** A transaction inside a transaction is a savepoint: it can fail without taking the outer one along. */
const within = (client: pg.PoolClient, depth: number): Sql => ({
  query: async <R>(text: string, params?: readonly unknown[], options?: QueryOptions) =>
    (await client.query(asked(text, params, options))).rows as R[],
  transaction: async (work) => {
    await client.query(`SAVEPOINT s${depth}`);
    try {
      const result = await work(within(client, depth + 1));
      await client.query(`RELEASE SAVEPOINT s${depth}`);
      return result;
    } catch (error) {
      await client.query(`ROLLBACK TO SAVEPOINT s${depth}`).catch(() => undefined);
      throw error;
    }
  },
  copy: (table, columns, rows) => copy(client, table, columns, rows),
});

const copy = async (
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
): Promise<number> => {
  let count = 0;
  const into = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(
    copyText(rows, (n) => (count = n)),
    into,
  );
  return count;
};

/** A day stays the text it is: a JavaScript Date would move it by the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE && format !== 'binary'
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
