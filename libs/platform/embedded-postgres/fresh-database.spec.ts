import { Client } from 'pg';
import { freshDatabase } from '../../../test/support/postgres.js';

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a fresh database', () => {
  it('has the two roles of Jejak, neither of which administers the server', async () => {
    const database = await freshDatabase();
    const sql =
      'SELECT current_user AS me, rolsuper AS admin FROM pg_roles WHERE rolname = current_user';
    expect(await ask(database.ownerUrl, sql)).toEqual([{ me: 'jejak_owner', admin: false }]);
    expect(await ask(database.appUrl, sql)).toEqual([{ me: 'jejak_app', admin: false }]);
    await database.drop();
  });

  it('shares nothing with the next one', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    await ask(one.ownerUrl, 'CREATE TABLE mine (n int)');
    const tables = `SELECT to_regclass('mine') IS NOT NULL AS there`;
    expect(await ask(one.ownerUrl, tables)).toEqual([{ there: true }]);
    expect(await ask(two.ownerUrl, tables)).toEqual([{ there: false }]);
    await Promise.all([one.drop(), two.drop()]);
  });

  it('lets nobody make schemas in it but its owner', async () => {
    const database = await freshDatabase();
    await expect(ask(database.appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied');
    await database.drop();
  });
});
