/*
 * All on one embedded PostgreSQL that waits for the disk. All sides take turns in every round, so that a busy moment of the machine meets them alike.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecretKey, randomBytes } from 'node:crypto';
import pg from 'pg';
import { createFactStore } from '#libs/event-store';
import { openPostgresLog } from '#libs/event-store/postgres';
import { createDatabase, startEmbeddedPostgres } from '#libs/platform/embedded-postgres';
import { migrate } from '#libs/platform/migrations';
import { createKeyedHash } from '#libs/privacy';
import { openPostgresVault } from '#libs/privacy/postgres';
import { median, milliseconds, tell } from './figures.js';
import { meta, visit, VISIT } from './payload.js';
import { Raw } from './raw.js';
import { emmettWrites, jejakWrites, Load } from './writers.js';

const CALLERS = 64;
const STREAMS = 3_200;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const LONE = 600;
const PAGE = 1_000;

const dataDir = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const server = await startEmbeddedPostgres({ dataDir });
const admin = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
await admin.connect();
await createDatabase(admin, 'peer');
await admin.end();
await migrate({ connectionString: server.url('jejak_owner') });

const connection = { connectionString: server.url('jejak_app') };
const master = createSecretKey(randomBytes(32));
const log = openPostgresLog({ connection });
const vault = openPostgresVault({ connection, master, cache: { maxAge: 3_600_000 } });
const facts = createFactStore({
  log,
  vault,
  keyed: createKeyedHash(master),
  definitions: new Map([[VISIT.type, VISIT]]),
});
const raw = new Raw(server.url('jejak_owner'));
await raw.open();
const peer = await emmettWrites(server.url('jejak_owner', 'peer'), STREAMS);

const manyCallers = async (): Promise<void> => {
  const ours = new Load(jejakWrites(facts, STREAMS), STREAMS, CALLERS);
  const theirs = new Load(peer.write, STREAMS, CALLERS);
  await ours.warm();
  await theirs.warm();
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    a.push(await ours.rate(ROUND_MS));
    b.push(await theirs.rate(ROUND_MS));
  }
  const ratios = a.map((rate, round) => rate / (b[round] as number));
  tell(`append, ${CALLERS} callers`, a, '/s');
  tell(`append, ${CALLERS} callers, emmett-postgresql`, b, '/s');
  const met = median(ratios) >= 8;
  tell(`append, ${CALLERS} callers: ratio to emmett`, ratios, 'x', { text: '>= 8', met });
};

const oneCaller = async (): Promise<void> => {
  const write = jejakWrites(facts, 1);
  const [a, b]: [number[], number[]] = [[], []];
  for (let n = 0; n < LONE; n += 1) {
    const ours = await milliseconds(() => write(0, n));
    const theirs = await milliseconds(() => raw.insert(n));
    if (n < LONE / 6) continue;
    a.push(ours);
    b.push(theirs);
  }
  tell('append, one caller', a, 'ms');
  tell('insert of one row, bare driver', b, 'ms');
  const ratio = median(a) / median(b);
  tell('append, one caller: ratio of p50', [ratio], 'x', { text: '<= 1.5', met: ratio <= 1.5 });
};

const reading = async (): Promise<void> => {
  const [a, b, c, d]: [number[], number[], number[], number[]] = [[], [], [], []];
  const ours = async (open: boolean): Promise<number> => {
    let count = 0;
    for await (const batch of log.readAll(undefined, { batch: PAGE })) {
      if (open) await facts.open(batch);
      count += batch.length;
    }
    return count;
  };
  const rate = async (read: () => Promise<number>): Promise<number> => {
    let count = 0;
    const ms = await milliseconds(async () => (count = await read()));
    return (1000 * count) / ms;
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rates = [
      await rate(() => ours(false)),
      await rate(() => raw.scan(PAGE, true)),
      await rate(() => ours(true)),
      await rate(() => raw.scan(PAGE, false)),
    ] as const;
    if (round === 0) continue;
    [a, b, c, d].forEach((list, i) => list.push(rates[i] as number));
  }
  const ratios = a.map((r, round) => r / (b[round] as number));
  tell('whole log', a, '/s');
  tell('whole log, bare driver', b, '/s');
  tell('whole log, bare driver, left as text', d, '/s');
  tell('whole log, unsealed', c, '/s');
  const met = median(ratios) >= 0.8;
  tell('whole log: ratio to the bare driver', ratios, 'x', { text: '>= 0.8', met });
};

try {
  await facts.append('family-warm', 'none', [visit()], meta());
  await manyCallers();
  await oneCaller();
  await reading();
} finally {
  await Promise.all([log.close(), vault.close(), raw.close(), peer.close()]);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
