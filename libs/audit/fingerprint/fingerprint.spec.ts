import { createMemoryLog } from '#libs/event-store/memory';
import { sha256, type Entry, type EventLog } from '#libs/event-store';
import fc from 'fast-check';
import { bodies, everything, meta } from '../../../test/contract/support/entries.js';
import { migratedDatabase } from '../../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../../test/support/postgres.js';
import { openSql, type PgSql } from '../../platform/database/pg-sql.js';
import { fillFactIndex, followFactIndex, readPosition } from '../fact-index/index.js';
import { verifyChains } from '../verify-chains.js';
import { fingerprintAt, fingerprintsOf, MARK_EVERY } from './index.js';

let database: FreshDatabase;
let sql: PgSql;
let clock = Date.parse('2025-07-01T00:00:00Z');

beforeAll(async () => {
  database = await migratedDatabase();
  sql = openSql({ connectionString: database.appUrl }, 6);
});
beforeEach(async () => {
  await sql.query('truncate read.log_mark, read.fact_index');
  await sql.query('update read.fact_index_checkpoint set position = null');
});
afterAll(async () => {
  await sql.close();
  await database.drop();
});

/** Counts the entries that are read from the whole log. */
const counted = (log: EventLog): EventLog & { read: number } => ({
  ...log,
  read: 0,
  async *readAll(after, options) {
    for await (const entries of log.readAll(after, options)) {
      this.read += entries.length;
      yield entries;
    }
  },
});

const newLog = () => createMemoryLog({ now: () => (clock += 60_000) });
const record = (log: EventLog, stream: string, facts = 1) =>
  log.append(stream, 'any', bodies(facts), meta());

const moments = async (log: EventLog): Promise<string[]> => [
  '2020-01-01T00:00:00.000Z',
  ...new Set((await everything(log)).map(({ recordedAt }) => recordedAt)),
  '2199-01-01T00:00:00.000Z',
];

const digestOf = (entries: readonly Entry[]): string =>
  entries.reduce((digest, { hash }) => sha256(digest + hash), '0'.repeat(64));

const marks = async (): Promise<number> =>
  (await sql.query<{ n: number }>('select count(*)::integer as n from read.log_mark'))[0]?.n ?? 0;

test('at any moment it is that of the facts recorded by then, from marks or from the first fact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { maxLength: 12 }), async (streams) => {
      const log = newLog();
      for (const n of streams) await record(log, `family-${n}`, 1 + (n % 2));
      const asked = await moments(log);
      const walked = await fingerprintsOf(log, asked);
      const entries = await everything(log);
      for (const moment of asked) {
        const by = entries.filter(({ recordedAt }) => recordedAt <= moment);
        const { headsDigest: _, ...fingerprint } = walked.get(moment) ?? { headsDigest: '' };
        expect(fingerprint).toEqual({
          position: by.at(-1)?.position,
          facts: by.length,
          streams: new Set(by.map(({ stream }) => stream)).size,
          digest: digestOf(by),
        });
        expect(await fingerprintAt({ log, sql }, moment)).toEqual(fingerprint);
      }
      expect(walked.get(asked.at(-1) ?? '')?.headsDigest).toBe((await verifyChains(log)).digest);
    }),
    { numRuns: 25 },
  );
});

test('it walks no further than from the last mark, however long the log is', async () => {
  const log = newLog();
  for (let n = 0; n < 3; n += 1) await record(log, `family-${n}`, MARK_EVERY);
  const [before = ''] = (await moments(log)).slice(-2);
  await record(log, 'family-1', 7);
  const now = '2199-01-01T00:00:00.000Z';
  const first = await fingerprintAt({ log, sql }, now);
  expect(await marks()).toBe(3);
  const again = counted(log);
  expect(await fingerprintAt({ log: again, sql }, now)).toEqual(first);
  expect(again.read).toBe(7);
  expect((await fingerprintAt({ log: again, sql }, before)).facts).toBe(3 * MARK_EVERY);
  expect(again.read).toBeLessThanOrEqual(2 * MARK_EVERY);
});

test.each([
  ['filled', (log: EventLog) => fillFactIndex({ log, sql })],
  [
    'followed',
    async (log: EventLog) => {
      const stop = new AbortController();
      const following = followFactIndex({ log, sql }, stop.signal, (error) => {
        throw error;
      });
      const head = await log.head();
      while ((await readPosition(sql)) !== head) await new Promise((done) => setTimeout(done, 5));
      stop.abort();
      await following;
    },
  ],
])('the index that is %s leaves marks along its way', async (_how, index) => {
  const log = newLog();
  await record(log, 'family-a', MARK_EVERY - 3);
  await index(log);
  expect(await marks()).toBe(0);
  await record(log, 'family-b', 12);
  await index(log);
  expect(await marks()).toBe(1);
  const asked = counted(log);
  const now = '2199-01-01T00:00:00.000Z';
  const { facts, digest } = await fingerprintAt({ log: asked, sql }, now);
  expect({ facts, digest }).toEqual({
    facts: MARK_EVERY + 9,
    digest: digestOf(await everything(log)),
  });
  expect(asked.read).toBe(9);
});

test('a log that was written anew no longer leads to the fingerprint, whatever the marks say', async () => {
  const log = newLog();
  await record(log, 'family-a', MARK_EVERY + 1);
  const now = '2199-01-01T00:00:00.000Z';
  const before = await fingerprintAt({ log, sql }, now);
  const forged = newLog();
  await record(forged, 'family-a', MARK_EVERY + 1);
  expect((await fingerprintsOf(forged, [now])).get(now)?.digest).not.toBe(before.digest);
});
