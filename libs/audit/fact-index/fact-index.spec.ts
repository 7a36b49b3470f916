import { createMemoryLog } from '#libs/event-store/memory';
import type { Entry, EventLog } from '#libs/event-store';
import fc from 'fast-check';
import { body, everything, meta } from '../../../test/contract/support/entries.js';
import { migratedDatabase } from '../../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../../test/support/postgres.js';
import { openSql, type PgSql } from '../../platform/database/pg-sql.js';
import {
  checkFactIndex,
  fillFactIndex,
  followFactIndex,
  indexedFact,
  indexedFacts,
  namedFacts,
} from './index.js';
import { readPosition, type FactsQuestion } from './index.js';

let database: FreshDatabase;
let sql: PgSql;
let log: EventLog;
let clock = Date.parse('2025-07-01T00:00:00Z');

beforeAll(async () => {
  database = await migratedDatabase();
  sql = openSql({ connectionString: database.appUrl }, 6);
});
beforeEach(async () => {
  log = createMemoryLog({ now: () => (clock += 60_000) });
  await sql.query('truncate read.fact_index');
  await sql.query('update read.fact_index_checkpoint set position = null');
});
afterAll(async () => {
  await sql.close();
  await database.drop();
});

const deps = () => ({ log, sql });
const fail = (error: unknown): never => {
  throw error;
};

/** Lets some followers work side by side until the index is at the head. */
const index = async (followers = 1): Promise<void> => {
  const stop = new AbortController();
  const following = Array.from({ length: followers }, () =>
    followFactIndex(deps(), stop.signal, fail),
  );
  const head = await log.head();
  while ((await readPosition(sql)) !== head) await new Promise((done) => setTimeout(done, 5));
  stop.abort();
  await Promise.all(following);
};

const record = (stream: string, type: string, actor: string, data: object = {}) =>
  log.append(stream, 'any', [{ ...body({ ...data }), type }], meta({ actor }));

test('every fact is in it once, whoever takes it in, in the order of the log', async () => {
  for (let n = 0; n < 40; n++) await record(`family-${n % 7}`, 'Visited', `kader-${n % 3}`);
  await index(3);
  await record('family-1', 'Visited', 'late');
  await index(2);
  const found = await indexedFacts(sql, { limit: 100 });
  const ids = (await everything(log)).map(({ id }) => id);
  expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
  expect(await checkFactIndex(deps())).toEqual({ facts: 41, different: 0, differences: [] });
});

test('it holds where a fact stands and who recorded it, and nothing of what it says', async () => {
  await record('family-a', 'Visited', 'kader', { note: 'sekali', targetId: 'that-fact' });
  await index();
  const [entry] = (await everything(log)) as [Entry];
  expect(await indexedFact(sql, entry.id)).toEqual({
    place: 1,
    id: entry.id,
    position: entry.position,
    stream: 'family-a',
    version: 1,
    type: 'Visited',
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    actor: 'kader',
    role: 'KADER_POSYANDU',
    area: '19.71.04.1006',
    source: 'APP',
    commandId: entry.meta.commandId,
    correlationId: entry.meta.correlationId,
    refersTo: 'that-fact',
  });
  expect(JSON.stringify(await sql.query('select * from read.fact_index'))).not.toContain('sekali');
  expect(await indexedFact(sql, 'nobody')).toBeUndefined();
});

test('facts are found by name together with what amends them, and what amends that', async () => {
  expect(await namedFacts(sql, ['any'])).toEqual({ position: undefined, places: [] });
  const idOf = async (version: number): Promise<string> =>
    (await log.readStream('family-a', { from: version, untilVersion: version }))[0]?.id ?? '';
  await record('family-a', 'Visited', 'kader');
  await record('family-a', 'Visited', 'kader');
  await record('family-a', 'FactCorrected', 'kader', { targetId: await idOf(1) });
  await record('family-a', 'FactVoided', 'kader', { targetId: await idOf(3) });
  await record('family-a', 'FactCorrected', 'kader', { targetId: await idOf(2) });
  await record('family-b', 'Visited', 'kader');
  await index();
  const [other] = (await log.readStream('family-b')) as [Entry];
  const found = await namedFacts(sql, [await idOf(1), other.id]);
  expect(found.position).toBe(await log.head());
  expect(found.places.map(({ stream, version }) => `${stream} ${version}`).sort()).toEqual([
    'family-a 1',
    'family-a 3',
    'family-a 4',
    'family-b 1',
  ]);
  expect(await namedFacts(sql, ['nobody'])).toEqual({ position: found.position, places: [] });
});

test('filled anew beside the one that is read, it is the same', async () => {
  for (let n = 0; n < 30; n++) await record(`family-${n % 4}`, 'Visited', 'kader');
  await index();
  const before = await indexedFacts(sql, { limit: 100 });
  const steps: number[] = [];
  const filled = await fillFactIndex(deps(), { onProgress: (done) => steps.push(done) });
  expect(filled?.facts).toBe(30);
  expect(steps.at(-1)).toBe(30);
  expect(await indexedFacts(sql, { limit: 100 })).toEqual(before);
  await record('family-1', 'Visited', 'late');
  await index();
  expect(await indexedFacts(sql, { limit: 1 })).toMatchObject([{ actor: 'late' }]);
});

test('a table filled anew is looked into by the same columns', async () => {
  const indexes = () =>
    sql.query<{ on: string }>(
      `select split_part(indexdef, ' USING ', 2) as on from pg_indexes
       where schemaname = 'read' and tablename = 'fact_index' order by 1`,
    );
  const before = await indexes();
  await fillFactIndex(deps());
  expect(await indexes()).toEqual(before);
  expect(before.length).toBe(8);
});

test('two do not fill it at once', async () => {
  for (let n = 0; n < 30; n++) await record(`family-${n}`, 'Visited', 'kader');
  const filled = await Promise.all([fillFactIndex(deps()), fillFactIndex(deps())]);
  expect(filled.filter((one) => one !== undefined).length).toBeGreaterThan(0);
  expect((await indexedFacts(sql, { limit: 100 })).length).toBe(30);
});

test('a row that is not as the log says is named', async () => {
  for (let n = 0; n < 5; n++) await record(`family-${n}`, 'Visited', 'kader');
  await index();
  await sql.query(`update read.fact_index set actor = 'nobody' where place = 2`);
  await sql.query('delete from read.fact_index where place = 4');
  const { different, differences } = await checkFactIndex(deps());
  expect(different).toBe(2);
  expect(differences).toMatchObject([
    { position: '2', live: { actor: 'nobody' }, fresh: { actor: 'kader' } },
    { position: '4', live: undefined, fresh: { place: 4, stream: 'family-3' } },
  ]);
});

describe('a question', () => {
  const one = fc.record({
    stream: fc.constantFrom('family-a', 'family-b', 'report-c'),
    type: fc.constantFrom('Visited', 'Measured'),
    actor: fc.constantFrom('kader', 'bidan'),
  });
  const part = fc.record(
    {
      stream: fc.constantFrom('family-a', 'family-b', 'family-z'),
      type: fc.constantFrom('Visited', 'Measured'),
      actor: fc.constantFrom('kader', 'bidan'),
      from: fc.nat(30),
      until: fc.nat(30),
    },
    { requiredKeys: [] },
  );

  test('is answered with what the log has, page by page, the newest first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 25 }), part, async (facts, asked) => {
        log = createMemoryLog({ now: () => (clock += 60_000) });
        await sql.query('truncate read.fact_index');
        await sql.query('update read.fact_index_checkpoint set position = null');
        const start = clock;
        for (const { stream, type, actor } of facts) await record(stream, type, actor);
        await index();
        const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
        const { from, until, ...equal } = asked;
        const question = {
          ...equal,
          ...(from === undefined ? {} : { from: at(from) }),
          ...(until === undefined ? {} : { until: at(until) }),
        } satisfies Partial<FactsQuestion>;
        const expected = (await everything(log))
          .filter(
            (entry) =>
              (equal.stream ?? entry.stream) === entry.stream &&
              (equal.type ?? entry.type) === entry.type &&
              (equal.actor ?? entry.meta.actor) === entry.meta.actor &&
              (question.from ?? '') <= entry.recordedAt &&
              entry.recordedAt < (question.until ?? '9'),
          )
          .map(({ id }) => id)
          .toReversed();
        const seen: string[] = [];
        let before: number | undefined;
        for (;;) {
          const page = await indexedFacts(sql, {
            ...question,
            ...(before === undefined ? {} : { before }),
            limit: 4,
          });
          seen.push(...page.map(({ id }) => id));
          before = page.at(-1)?.place;
          if (page.length < 4) break;
        }
        expect(seen).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
