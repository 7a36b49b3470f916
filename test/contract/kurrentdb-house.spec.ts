import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { seedDemoCity } from '#libs/demo-city';
import { copyLog } from '#libs/event-store/copy';
import { openJejak, type Jejak } from '#libs/platform';
import { summarise } from '#libs/read-models/figures';
import { KurrentDouble } from '../support/kurrentdb-double/index.js';
import { freshDatabase } from '../support/postgres.js';

const UNTIL = '2025-08-31';
const MASTER_KEY = randomBytes(32).toString('hex');

const figures = async ({ runner, sql }: Jejak): Promise<unknown> => {
  await runner.rebuild();
  return summarise(sql, { area: '19.71', from: '2025-01-01', asOf: '2025-07-31' });
};

/** Gives so many commands of the demonstration city, or what is left of them. */
const seedUpTo = async (jejak: Jejak, commands: number): Promise<void> => {
  const enough = new AbortController();
  await seedDemoCity(jejak, {
    until: UNTIL,
    signal: enough.signal,
    onProgress: (done) => done >= commands && enough.abort(),
  }).catch((error: unknown) => {
    if (!enough.signal.aborted) throw error;
  });
};

describe('a city that moves its log to KurrentDB', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let double: KurrentDouble;
  const opened: Jejak[] = [];
  const open = async (eventStoreUrl?: string): Promise<Jejak> => {
    const jejak = await openJejak(
      {
        dataDir: '/nowhere',
        port: 0,
        host: '127.0.0.1',
        databaseUrl: database.appUrl,
        ownerUrl: database.ownerUrl,
        masterKey: MASTER_KEY,
        language: 'id',
        logLevel: 'silent',
        demo: true,
        trustProxy: false,
        ...(eventStoreUrl === undefined ? {} : { eventStoreUrl }),
      },
      { log: pino({ level: 'silent' }) },
    );
    opened.push(jejak);
    return jejak;
  };
  beforeAll(async () => {
    [database, double] = await Promise.all([freshDatabase(), KurrentDouble.start()]);
  });
  afterAll(async () => {
    for (const jejak of opened) await jejak.close();
    double.down();
    await database.drop();
  });

  test('has the same figures there, and goes on with its life', async () => {
    const before = await open();
    await seedUpTo(before, 500);
    const known = await figures(before);

    const house = await before.openLog(double.url);
    expect(await house.markDemonstration()).toBe(true);
    const sink = house.openSink();
    const { compared } = await copyLog({ from: before.facts.log, to: house.log, sink });
    await Promise.all([sink.close(), house.log.close()]);
    expect(compared).toBeGreaterThan(500);

    const after = await open(double.url);
    expect(await after.facts.log.head()).toBe(String(compared));
    expect(await figures(after)).toEqual(known);

    await seedUpTo(after, 600);
    const head = await after.facts.log.head();
    expect(Number(head)).toBeGreaterThan(compared);
    expect(await before.facts.log.head()).toBe(String(compared));
    expect(await figures(after)).not.toEqual(known);
  }, 300_000);
});
