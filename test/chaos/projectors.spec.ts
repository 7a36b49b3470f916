import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openJejak, type Jejak } from '#libs/platform';
import { chance } from '../../libs/read-models/testing/chance.js';
import { History } from '../../libs/read-models/testing/history.js';
import { migratedDatabase } from '../support/migrated-database.js';
import type { FreshDatabase } from '../support/postgres.js';
import { PROJECTOR, runWith, type Program } from './support/programs.js';

const MASTER_KEY = randomBytes(32).toString('hex');
const FAMILIES = 60;
const PATIENCE_MS = 60_000;

describe('several projectors, killed in the middle of their work', () => {
  let database: FreshDatabase;
  let jejak: Jejak;
  let history: History;
  const programs = new Set<Program>();

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
    history = new History(jejak.facts, 'chaos', FAMILIES);
    await attempts(0, 100);
    await jejak.runner.prepare();
  });

  afterAll(async () => {
    for (const program of programs) program.kill('SIGKILL');
    await Promise.all([...programs].map((program) => program.ended));
    await jejak.close();
    await database.drop();
  });

  const attempts = async (from: number, to: number): Promise<void> => {
    for (let seed = from; seed < to; seed += 1)
      await history.attempt({ family: seed % FAMILIES, seed });
  };

  const projector = async (): Promise<Program> => {
    const program = runWith(
      {
        DATABASE_URL: database.appUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        JEJAK_MASTER_KEY: MASTER_KEY,
      },
      PROJECTOR,
    );
    programs.add(program);
    await program.says(/projector is following/);
    return program;
  };

  const die = async (program: Program): Promise<void> => {
    program.kill('SIGKILL');
    await program.ended;
    programs.delete(program);
  };

  /** How many slices each living worker holds, most first. */
  const shares = async (): Promise<readonly number[]> => {
    const rows = await jejak.sql.query<{ n: number }>(
      `select count(*)::integer as n from read.lease
       where until > clock_timestamp() group by worker order by n desc`,
    );
    return rows.map(({ n }) => n);
  };

  const sharesBecome = async (wanted: readonly number[]): Promise<void> => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50))
      if (JSON.stringify(await shares()) === JSON.stringify(wanted)) return;
    expect(await shares()).toEqual(wanted);
  };

  const expectExact = async (): Promise<void> => {
    const head = (await jejak.facts.log.head()) ?? '';
    expect(await jejak.runner.waitUntil(head, PATIENCE_MS)).toBe(true);
    const { streams, parked, differences } = await jejak.runner.check();
    expect({ parked, differences }).toEqual({ parked: [], differences: [] });
    expect(streams).toBeGreaterThan(10);
    const uneven = await jejak.sql.query('select from read.checkpoint where not even');
    expect(uneven).toEqual([]);
  };

  it('leave every row and every checkpoint as a fresh fold has them', async () => {
    const dice = chance(20_25);
    const working = [await projector(), await projector(), await projector()];
    await sharesBecome([6, 6, 4]);
    for (let round = 0; round < 4; round += 1) {
      const writing = attempts(100 + round * 40, 140 + round * 40);
      await sleep(dice.below(400));
      const dead = dice.pick(working);
      await die(dead);
      // The others take over what it held, before anybody comes in its place.
      await sharesBecome([8, 8]);
      await writing;
      await expectExact();
      working.splice(working.indexOf(dead), 1, await projector());
      await sharesBecome([6, 6, 4]);
    }
  });

  it('give their part to the others at once when they are stopped in order', async () => {
    const [first, ...others] = programs;
    first?.kill('SIGTERM');
    expect(await first?.ended).toBe(0);
    programs.delete(first as Program);
    expect((await shares()).reduce((a, b) => a + b, 0)).toBeLessThan(17);
    await sharesBecome([8, 8]);
    await attempts(400, 440);
    await expectExact();
    expect(others).toHaveLength(2);
  });

  it('share the work again when all of them died at once', async () => {
    for (const program of programs) program.kill('SIGKILL');
    await Promise.all([...programs].map((program) => program.ended));
    programs.clear();
    await attempts(440, 480);
    await projector();
    await sharesBecome([16]);
    await expectExact();
  });
});
