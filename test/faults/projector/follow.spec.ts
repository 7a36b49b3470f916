import { createSecretKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyFacts } from '#libs/domain/family';
import { createFactStore } from '#libs/event-store';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { ProjectionRunner, type ProjectionDeps } from '#libs/projections';
import { readModels } from '#libs/read-models';
import { History } from '../../../libs/read-models/testing/history.js';
import { openReadSide, type ReadSide } from '../../../libs/read-models/testing/read-side.js';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import { migratedDatabase } from '../../support/migrated-database.js';
import type { FreshDatabase } from '../../support/postgres.js';

/** Impatient, so that a fault is over within seconds, and patient enough for a busy machine. */
const HASTY = { timeout: 4_000, patience: 60_000, watch: 600 };
const PATIENCE_MS = 60_000;
const FAMILIES = 25;

type Break = (double: KurrentDouble) => void;

const FAULTS: readonly (readonly [string, Break])[] = [
  ['the subscriptions are dropped', (double) => double.dropSubscriptions()],
  [
    'another node leads, after none did',
    (double) => {
      double.faults.notReady = 2;
      double.faults.notLeader = 2;
      double.dropSubscriptions();
    },
  ],
  [
    'the leader goes away and another comes in its place',
    (double) => {
      double.down();
      setTimeout(() => void double.up(), 500);
    },
  ],
  [
    'the subscriptions say nothing more',
    ({ faults }) => {
      faults.mute = true;
      setTimeout(() => (faults.mute = false), 800);
    },
  ],
  [
    'events come twice and answers get lost',
    ({ faults }) => {
      faults.duplicate = true;
      faults.loseAnswer = 2;
      setTimeout(() => (faults.duplicate = false), 800);
    },
  ],
];

describe('two workers over KurrentDB', () => {
  let database: FreshDatabase;
  let double: KurrentDouble;
  let side: ReadSide;
  let history: History;
  let runners: readonly ProjectionRunner[];
  let seed = 0;
  const stop = new AbortController();
  let running: Promise<unknown>;
  const logs: ReturnType<typeof openKurrentLog>[] = [];
  const vault = createMemoryVault();
  const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 7)));

  /** As another process would have it: the log through a client and a catalogue of its own. */
  const process = (): ProjectionDeps => {
    const log = openKurrentLog({ url: double.url, ...HASTY });
    logs.push(log);
    const store = createFactStore({ log, vault, keyed, definitions: familyFacts });
    return { ...side, store };
  };

  beforeAll(async () => {
    [database, double] = await Promise.all([migratedDatabase(), KurrentDouble.start()]);
    side = openReadSide(database.appUrl);
    history = new History(process().store, 'two workers', FAMILIES);
    runners = [process(), process()].map((deps) => new ProjectionRunner(deps, readModels(keyed)));
    await attempts(50);
    await runners[0]?.prepare();
    running = Promise.all(runners.map((runner) => runner.run(stop.signal)));
    while (runners.some((runner) => runner.slices.length !== 8)) await sleep(20);
  });

  afterAll(async () => {
    stop.abort();
    await running;
    for (const log of logs) await log.close();
    await side.close();
    double.down();
    await database.drop();
  });

  const attempts = async (count: number): Promise<void> => {
    for (const end = seed + count; seed < end; seed += 1)
      await history.attempt({ family: seed % FAMILIES, seed });
  };

  test.each(FAULTS)('keep every row and checkpoint exact when %s', async (_, breaks) => {
    await attempts(15);
    breaks(double);
    await attempts(25);
    const [runner] = runners;
    const facts = [...history.facts.values()].flat();
    const head = String(facts.length);
    expect(await runner?.waitUntil(head, PATIENCE_MS)).toBe(true);
    expect(await runner?.check()).toMatchObject({ parked: [], differences: [] });
    expect(await side.sql.query('select position, even from read.checkpoint')).toEqual(
      readModels(keyed).map(() => ({ position: head, even: true })),
    );
  });
});
