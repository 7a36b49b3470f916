import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.js';
import type { Migration } from './list.js';
import { migrate } from './migrate.js';

const folder = mkdtempSync(join(tmpdir(), 'jejak-migrations-'));
let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, sql: string, role: Migration['role'] = 'owner'): Migration => {
  const path = join(folder, `${name}.sql`);
  writeFileSync(path, sql);
  return { name, file: path, role };
};
const up = (list?: readonly Migration[]): Promise<readonly string[]> =>
  migrate({ connectionString: database.ownerUrl }, list);

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('migrations', () => {
  it('are applied in order, once, also by several at the same moment', async () => {
    const list = [
      file('one', 'CREATE SCHEMA a; CREATE TABLE a.t (n int)'),
      file('two', 'ALTER TABLE a.t ADD COLUMN m int'),
    ];
    const applied = await Promise.all([up(list), up(list), up(list)]);
    expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([['one', 'two'], [], []]);
    expect(await up(list)).toEqual([]);
  });

  it('leave nothing of a failing step and everything before it', async () => {
    const first = file('first', 'CREATE SCHEMA a');
    const half = file('half', 'CREATE TABLE a.t (n int); SELECT 1/0');
    await expect(up([first, half])).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('half'),
    });
    expect(await up([first, file('half', 'CREATE TABLE a.t (n int)')])).toEqual(['half']);
  });

  it('refuse a file that was changed after it was applied', async () => {
    await up([file('one', 'CREATE SCHEMA a')]);
    await expect(up([file('one', 'CREATE SCHEMA b')])).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
    });
  });

  it('refuse a database of a newer version', async () => {
    const one = file('one', 'CREATE SCHEMA a');
    await up([one, file('tomorrow', 'CREATE SCHEMA b')]);
    await expect(up([one])).rejects.toMatchObject({ code: 'DATABASE_IS_NEWER' });
  });

  it('can make things in the name of the application, which may not do so itself', async () => {
    await up([file('derived', 'CREATE SCHEMA d; CREATE TABLE d.t (n int)', 'app')]);
    await ask(database.appUrl, 'DROP TABLE d.t');
    await expect(ask(database.appUrl, 'CREATE SCHEMA e')).rejects.toThrow('permission denied');
  });

  it('of this version leave the log to its owner', async () => {
    await up();
    const owners = `SELECT nspname AS schema, nspowner::regrole::text AS owner FROM pg_namespace
      WHERE nspname IN ('log', 'keys', 'read', 'read_next', 'identity') ORDER BY 1`;
    expect(await ask(database.appUrl, owners)).toEqual([
      { schema: 'identity', owner: 'jejak_app' },
      { schema: 'keys', owner: 'jejak_owner' },
      { schema: 'log', owner: 'jejak_owner' },
      { schema: 'read', owner: 'jejak_app' },
      { schema: 'read_next', owner: 'jejak_app' },
    ]);
    await expect(ask(database.appUrl, 'DELETE FROM log.entry')).rejects.toThrow(
      'permission denied',
    );
  });
});
