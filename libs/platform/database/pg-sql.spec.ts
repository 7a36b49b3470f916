import type { CopyRow } from '#libs/projections';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.js';
import { openSql, type PgSql } from './pg-sql.js';
import { DatabaseUnavailable } from './unavailable.js';

let database: FreshDatabase;
let sql: PgSql;

beforeAll(async () => {
  database = await freshDatabase();
  sql = openSql({ connectionString: database.ownerUrl }, 3);
  await sql.query('CREATE SCHEMA s');
});
beforeEach(() =>
  sql.query('DROP TABLE IF EXISTS s.t; CREATE TABLE s.t (a text, n bigint, d date)'),
);
afterAll(async () => {
  await sql.close();
  await database.drop();
});

const rows = (): Promise<readonly unknown[]> => sql.query('SELECT a, n, d FROM s.t ORDER BY n');

describe('questions', () => {
  it('give days as texts and large numbers whole', async () => {
    await sql.query('INSERT INTO s.t VALUES ($1, $2, $3)', ['é', '9007199254740993', '2025-07-31']);
    expect(await rows()).toEqual([{ a: 'é', n: '9007199254740993', d: '2025-07-31' }]);
  });
});

describe('a statement whose plan is kept', () => {
  const put = (on: Pick<PgSql, 'query'>, a: string): Promise<unknown> =>
    on.query('INSERT INTO s.t (a) VALUES ($1)', [a], { kept: true });

  it('goes to the table that took the place of the one it was made for', async () => {
    for (let n = 0; n < 8; n++) await put(sql, `old ${n}`);
    await sql.query(
      'CREATE TABLE s.next (n bigint, a text, d date); DROP TABLE s.t; ALTER TABLE s.next RENAME TO t',
    );
    await put(sql, 'new');
    expect(await rows()).toEqual([{ a: 'new', n: null, d: null }]);
  });

  it('is still there after it failed within a transaction', async () => {
    const wrong = sql.transaction(async (tx) => {
      await tx.query('INSERT INTO s.t (n) VALUES ($1)', ['seventeen'], { kept: true });
    });
    await expect(wrong).rejects.toThrow('seventeen');
    await sql.query('INSERT INTO s.t (n) VALUES ($1)', ['17'], { kept: true });
    expect(await rows()).toMatchObject([{ n: '17' }]);
  });
});

describe('a transaction', () => {
  it('keeps everything or nothing', async () => {
    const failing = sql.transaction(async (tx) => {
      await tx.query('INSERT INTO s.t VALUES ($1)', ['lost']);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await rows()).toEqual([]);
    await sql.transaction((tx) => tx.query('INSERT INTO s.t VALUES ($1)', ['kept']));
    expect(await rows()).toHaveLength(1);
  });

  it('inside another can fail by itself', async () => {
    await sql.transaction(async (outer) => {
      await outer.query('INSERT INTO s.t VALUES ($1)', ['outer']);
      await outer
        .transaction((inner) => inner.query('INSERT INTO s.nowhere VALUES (1)'))
        .catch(() => undefined);
      await outer.transaction((inner) => inner.query('INSERT INTO s.t VALUES ($1)', ['inner']));
    });
    expect(await rows()).toHaveLength(2);
  });
});

describe('a copy', () => {
  it('brings every character over, and nothing where there is nothing', async () => {
    const nasty: CopyRow[] = [
      ['tab\t, line\n, return\r, back\\slash, \\N, \\., "quote", 😀', 1, '2025-01-01'],
      ['', 2, null],
      [null, 3, null],
    ];
    expect(await sql.copy('s.t', ['a', 'n', 'd'], nasty)).toBe(3);
    expect(await rows()).toEqual(nasty.map(([a, n, d]) => ({ a, n: String(n), d })));
  });

  it('takes more rows than fit into memory at once, as they come', async () => {
    async function* many(): AsyncGenerator<CopyRow> {
      for (let n = 0; n < 50_000; n += 1) yield ['x'.repeat(20), n, null];
    }
    expect(await sql.copy('s.t', ['a', 'n', 'd'], many())).toBe(50_000);
    expect(await sql.query('SELECT count(*)::int AS n FROM s.t')).toEqual([{ n: 50_000 }]);
  });

  it('leaves nothing behind when a row is wrong, and the connection usable', async () => {
    const wrong: CopyRow[] = [
      ['good', 1, null],
      ['bad', 'one', null],
    ];
    await expect(sql.copy('s.t', ['a', 'n', 'd'], wrong)).rejects.toThrow(/invalid input/);
    expect(await rows()).toEqual([]);
  });
});

describe('a database that is away', () => {
  it('is told apart from a question that is wrong', async () => {
    const away = openSql({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' }, 1);
    await expect(away.query('SELECT 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(away.transaction(async () => 1)).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await away.reachable()).toBe(false);
    await away.close();
    await expect(sql.query('SELEC 1')).rejects.not.toBeInstanceOf(DatabaseUnavailable);
    expect(await sql.reachable()).toBe(true);
  });

  it('may cut a transaction off, and answers the next one', async () => {
    const cut = sql.transaction((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await sql.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
