import { createSecretKey } from 'node:crypto';
import { createKeyedHash } from '#libs/privacy';
import { migratedDatabase } from '../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../test/support/postgres.js';
import { openSql, type PgSql } from '../platform/database/pg-sql.js';
import { createLoginLimits } from './login-limits.js';

const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 5)));
let database: FreshDatabase;
let sql: PgSql;
let other: PgSql;

beforeAll(async () => {
  database = await migratedDatabase();
  sql = openSql({ connectionString: database.appUrl }, 4);
  other = openSql({ connectionString: database.appUrl }, 4);
});
beforeEach(() => sql.query('delete from identity.login_attempt'));
afterAll(async () => {
  await sql.close();
  await other.close();
  await database.drop();
});

const limits = (of = sql) =>
  createLoginLimits({ sql: of, keyed }, { perAccount: 3, perAddress: 5, windowSeconds: 60 });

test('an account takes so many attempts, also when they come at once and from everywhere', async () => {
  const l = limits();
  const waits = await Promise.all([1, 2, 3, 4].map((n) => l.take('kader', `10.0.0.${n}`)));
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(3);
  expect(await l.take('bidan', '10.0.0.1')).toBeUndefined();
});

test('an address makes so many attempts, whatever names it tries', async () => {
  const l = limits();
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    expect(await l.take(name, '10.0.0.9')).toBeUndefined();
  const wait = await l.take('f', '10.0.0.9');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

test('a success forgives the account and gives the address its attempt back', async () => {
  const l = limits();
  for (let i = 0; i < 12; i++) {
    expect(await l.take('kader', '10.0.0.1')).toBeUndefined();
    await l.succeeded('kader', '10.0.0.1');
  }
});

test('several processes count together, and one that starts anew forgives nothing', async () => {
  for (const one of [sql, other, sql])
    expect(await limits(one).take('kader', '10.0.0.2')).toBeUndefined();
  expect(await limits(other).take('kader', '10.0.0.2')).toBeGreaterThan(0);
});

test('what was typed for a name is kept by nobody: it may be a password', async () => {
  await limits().take('rahasia-sekali', '10.0.0.3');
  const kept = JSON.stringify(await sql.query('select * from identity.login_attempt'));
  expect(kept).not.toMatch(/rahasia|10\.0\.0/);
});
