import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.js';
import { migrations } from './list.js';
import { migrate } from './migrate.js';

const BEFORE = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name === 'projections/slices'),
);

describe('the move to slices', () => {
  let database: FreshDatabase;
  let app: Client;

  beforeEach(async () => {
    database = await freshDatabase();
    await migrate({ connectionString: database.ownerUrl }, BEFORE);
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });

  afterEach(async () => {
    await app.end();
    await database.drop();
  });

  it('carries checkpoints over, so that nothing is built anew', async () => {
    await app.query(
      `insert into read.checkpoint (projection, version, position)
       values ('registry', 3, '99'), ('figures', 5, '100'), ('empty', 1, null)`,
    );
    await migrate({ connectionString: database.ownerUrl });
    const { rows } = await app.query(
      'select projection, version, position, even from read.checkpoint order by projection',
    );
    expect(rows).toEqual([
      { projection: 'empty', version: 1, position: null, even: true },
      { projection: 'figures', version: 5, position: '100', even: true },
      { projection: 'registry', version: 3, position: '99', even: true },
    ]);
    const slices = await app.query(
      'select projection, count(*)::integer as n from read.slice group by projection',
    );
    expect(slices.rows.map(({ n }: { n: number }) => n)).toEqual([16, 16, 16]);
  });

  it('lets a read model be forgotten as before, and tells the least position as a number would be', async () => {
    await migrate({ connectionString: database.ownerUrl });
    await app.query(
      `insert into read.slice (projection, slice, version, position)
       select 'registry', n, 1, (95 + n)::text from generate_series(0, 15) as n`,
    );
    const least = async (): Promise<unknown> =>
      (await app.query('select position, even from read.checkpoint')).rows;
    // As text '100' would come before '95'; the log counts.
    expect(await least()).toEqual([{ position: '95', even: false }]);
    await app.query(`update read.slice set position = '100' where slice < 5`);
    expect(await least()).toEqual([{ position: '100', even: false }]);
    await app.query(`delete from read.checkpoint where projection = 'registry'`);
    expect((await app.query('select from read.slice')).rowCount).toBe(0);
  });
});
