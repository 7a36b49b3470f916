import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { pino } from 'pino';
import { copyLog, LogsDiffer } from '#libs/event-store/copy';
import { openJejak, openLogAt, readConfig, type Jejak } from '#libs/platform';
import { answerFigure, FIGURES, receiptPage } from '#libs/read-models/figures';
import { History } from '../../../libs/read-models/testing/history.js';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import { freshDatabase, type FreshDatabase } from '../../support/postgres.js';

const MASTER_KEY = randomBytes(32).toString('hex');
const ASKED = { area: '19.71', from: '2024-01-01', asOf: '2024-12-31' };

/** Lives by chance of forty families. */
const live = async ({ facts }: Jejak, name: string, attempts: number): Promise<void> => {
  const history = new History(facts, name, 40);
  await history.attempts(0, attempts);
};

const open = (database: FreshDatabase, eventStoreUrl?: string): Promise<Jejak> =>
  openJejak(
    {
      ...readConfig({ JEJAK_DATA: '/nowhere' }),
      databaseUrl: database.appUrl,
      ownerUrl: database.ownerUrl,
      masterKey: MASTER_KEY,
      logLevel: 'silent',
      ...(eventStoreUrl === undefined ? {} : { eventStoreUrl }),
    },
    { log: pino({ level: 'silent' }) },
  );

/** Every figure with the whole of its receipt, from read models built anew. */
const everything = async ({ runner, sql }: Jejak): Promise<readonly unknown[]> => {
  await runner.rebuild();
  const told: unknown[] = [];
  for (const figure of FIGURES)
    told.push(
      await answerFigure(sql, figure, ASKED),
      await receiptPage(sql, figure, ASKED, { limit: 2_000 }),
    );
  return told;
};

/** What the operator does: by addresses. */
const move = async (from: string, to: string) => {
  const config = readConfig({ JEJAK_DATA: '/nowhere' });
  const [source, target] = [await openLogAt(config, from), await openLogAt(config, to)];
  const sink = target.openSink();
  try {
    return await copyLog({ from: source.log, to: target.log, sink });
  } finally {
    await sink.close();
    await Promise.all([source.close(), target.close()]);
  }
};

/** `pg_dump --data-only -n keys`, as the runbook has it. */
const moveKeys = async (from: FreshDatabase, to: FreshDatabase): Promise<void> => {
  const [source, target] = [from, to].map(
    ({ ownerUrl }) => new Client({ connectionString: ownerUrl }),
  ) as [Client, Client];
  await Promise.all([source.connect(), target.connect()]);
  const { rows: tables } = await source.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'keys'`,
  );
  for (const { name } of tables) {
    const { rows } = await source.query<{ all: string }>(
      `select coalesce(json_agg(t), '[]')::text as all from ${name} t`,
    );
    await target.query(
      `insert into ${name} select * from json_populate_recordset(null::${name}, $1)
       on conflict do nothing`,
      [rows[0]?.all],
    );
  }
  await Promise.all([source.end(), target.end()]);
};

describe('a city that moves house', () => {
  let first: FreshDatabase;
  let before: readonly unknown[];
  let facts: number;
  const leaving: (() => Promise<void> | void)[] = [];
  const database = async (): Promise<FreshDatabase> => {
    const fresh = await freshDatabase();
    leaving.push(() => fresh.drop());
    return fresh;
  };

  beforeAll(async () => {
    first = await database();
    const jejak = await open(first);
    await live(jejak, 'first', 1_500);
    before = await everything(jejak);
    facts = Number(await jejak.facts.log.head());
    await jejak.close();
  });
  afterAll(async () => {
    for (const leave of leaving.reverse()) await leave();
  });

  it('has the same figures and receipts in another PostgreSQL, and moves once', async () => {
    const second = await database();
    expect(facts).toBeGreaterThan(300);
    expect(JSON.stringify(before)).toContain('familyId');
    expect(await move(first.ownerUrl, second.ownerUrl)).toEqual({ copied: facts, compared: facts });
    expect(await move(first.ownerUrl, second.ownerUrl)).toEqual({ copied: 0, compared: facts });
    await moveKeys(first, second);
    const jejak = await open(second);
    try {
      expect(await everything(jejak)).toEqual(before);
    } finally {
      await jejak.close();
    }
  });

  it('has them in KurrentDB, and back in a PostgreSQL, where it goes on with its life', async () => {
    const double = await KurrentDouble.start();
    leaving.push(() => double.down());
    expect(await move(first.ownerUrl, double.url)).toEqual({ copied: facts, compared: facts });
    const there = await open(first, double.url);
    try {
      expect(await everything(there)).toEqual(before);
    } finally {
      await there.close();
    }
    const third = await database();
    expect(await move(double.url, third.ownerUrl)).toEqual({ copied: facts, compared: facts });
    await moveKeys(first, third);
    const back = await open(third);
    try {
      expect(await everything(back)).toEqual(before);
      await live(back, 'later', 50);
      expect(Number(await back.facts.log.head())).toBeGreaterThan(facts);
    } finally {
      await back.close();
    }
    await expect(move(double.url, first.ownerUrl)).resolves.toEqual({ copied: 0, compared: facts });
  });

  it('is not mixed with a city that is there already', async () => {
    const other = await database();
    const jejak = await open(other);
    await live(jejak, 'other', 50);
    const head = await jejak.facts.log.head();
    await jejak.close();
    await expect(move(first.ownerUrl, other.ownerUrl)).rejects.toThrow(LogsDiffer);
    const again = await open(other);
    expect(await again.facts.log.head()).toBe(head);
    await again.close();
  });
});
