import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { markDemonstration, openPostgresLog } from '#libs/event-store/postgres';
import { freshDatabase } from '../../support/postgres.js';
import type { LogHarness } from '../log-contract.js';

const sql = (path: string): Promise<string> =>
  readFile(new URL(`../../../libs/${path}`, import.meta.url), 'utf8');

export interface LogDatabase {
  readonly app: pg.ClientConfig;
  readonly owner: pg.ClientConfig;
  asOwner<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/** An empty log and an empty key vault in a database of their own. */
export const logDatabase = async (): Promise<LogDatabase> => {
  const database = await freshDatabase();
  const owner = { connectionString: database.ownerUrl };
  const asOwner = async <R extends pg.QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<R[]> => {
    const client = new pg.Client(owner);
    await client.connect();
    try {
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end();
    }
  };
  await asOwner(await sql('event-store/postgres/log.sql'));
  await asOwner(await sql('event-store/postgres/moments.sql'));
  await asOwner(await sql('privacy/postgres/keys.sql'));
  return {
    app: { connectionString: database.appUrl },
    owner,
    asOwner,
    drop: () => database.drop(),
  };
};

/** The log's clock is a function of the database; this puts a clock that tests can set in its place. */
const CLOCK = `
  CREATE TABLE IF NOT EXISTS public.test_clock (at timestamptz);
  CREATE OR REPLACE FUNCTION log.clock() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT at FROM public.test_clock'`;

export const postgresHarness = async (): Promise<LogHarness> => {
  const database = await logDatabase();
  return {
    open: () => Promise.resolve(openPostgresLog({ connection: database.app })),
    async setClock(at) {
      await database.asOwner(CLOCK);
      await database.asOwner('TRUNCATE public.test_clock');
      await database.asOwner('INSERT INTO public.test_clock VALUES ($1)', [at]);
    },
    markDemonstration: () => markDemonstration(database.owner),
    drop: () => database.drop(),
  };
};
