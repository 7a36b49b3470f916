import { openPostgresLog } from '#libs/event-store/postgres';
import { logContract } from './log-contract.js';
import { appended, body, everything, meta, newStream } from './support/entries.js';
import { logDatabase, postgresHarness } from './support/postgres-harness.js';

logContract('postgres', postgresHarness);

describe('moments of the log in PostgreSQL', () => {
  test('belong to one append each, so that what is known up to one is known whole', async () => {
    const database = await logDatabase();
    const log = openPostgresLog({ connection: database.app });
    try {
      for (let n = 0; n < 30; n += 1)
        appended(await log.append(newStream(), 'none', [body(), body()], meta()));
      const moments = Map.groupBy(await everything(log), ({ recordedAt }) => recordedAt);
      expect([...moments.values()].map(({ length }) => length)).toEqual(Array(30).fill(2));
    } finally {
      await log.close();
      await database.drop();
    }
  });
});
