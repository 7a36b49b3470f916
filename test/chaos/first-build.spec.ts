import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openJejak, type Jejak } from '#libs/platform';
import { History } from '../../libs/read-models/testing/history.js';
import { migratedDatabase } from '../support/migrated-database.js';
import type { FreshDatabase } from '../support/postgres.js';
import { PROJECTOR, runWith, type Program } from './support/programs.js';

const MASTER_KEY = randomBytes(32).toString('hex');
const FAMILIES = 80;
const PATIENCE_MS = 60_000;

describe('read models that are built for the first time', () => {
  let database: FreshDatabase;
  let jejak: Jejak;

  beforeAll(async () => {
    database = await migratedDatabase();
    jejak = await openJejak(
      {
        dataDir: '/nowhere',
        port: 0,
        host: '127.0.0.1',
        databaseUrl: database.appUrl,
        ownerUrl: database.ownerUrl,
        masterKey: MASTER_KEY,
        language: 'id',
        logLevel: 'silent',
        demo: false,
        trustProxy: false,
      },
      { log: pino({ level: 'silent' }) },
    );
    const history = new History(jejak.facts, 'first-build', FAMILIES);
    for (let seed = 0; seed < 400; seed += 1)
      await history.attempt({ family: seed % FAMILIES, seed });
  });

  afterAll(async () => {
    await jejak.close();
    await database.drop();
  });

  const projector = (): Program =>
    runWith(
      {
        DATABASE_URL: database.appUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        JEJAK_MASTER_KEY: MASTER_KEY,
      },
      PROJECTOR,
    );

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(2))
      if (await holds()) return;
    throw new Error('It did not come to that');
  };

  /** Some process has said within the last second that it is building. */
  const building = async (): Promise<boolean> => {
    const rows = await jejak.sql.query(
      `select from read.rebuild where told_at > clock_timestamp() - interval '1 second'`,
    );
    return rows.length > 0;
  };

  it('begin again after kill -9 in the middle, and come out as a fresh fold has them', async () => {
    for (const later of [0, 60, 150]) {
      await until(async () => !(await building()));
      const program = projector();
      await until(building);
      await sleep(later);
      program.kill('SIGKILL');
      expect(await program.ended).toBeNull();
      // What is half built is nobody's to see.
      if (later === 0) expect(await jejak.runner.isBuilt()).toBe(false);
    }
    const last = projector();
    await until(() => jejak.runner.isBuilt());
    const { streams, parked, differences } = await jejak.runner.check();
    expect({ parked, differences }).toEqual({ parked: [], differences: [] });
    expect(streams).toBeGreaterThan(30);
    last.kill('SIGTERM');
    expect(await last.ended).toBe(0);
  });
});
