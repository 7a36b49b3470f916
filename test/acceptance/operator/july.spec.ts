import { randomBytes } from 'node:crypto';
import { KELURAHAN } from '#libs/domain/area';
import { endOfDay, toUtc, type UtcInstant } from '#libs/domain/kernel';
import { CUT_OFF, PERIOD_FROM, PUBLISHED, sealDemoCity, seedDemoCity } from '#libs/demo-city';
import type { Entry } from '#libs/event-store';
import { summarise, type Summary } from '#libs/read-models/figures';
import { foundPage, ruleNamed } from '#libs/read-models/validity';
import type { Jejak } from '#libs/platform';
import { checkSeals, listSeals, restate } from '#libs/seals';
import { openEmpty, type Opened } from './support.js';

const UNTIL = '2025-08-31';
const KEY = randomBytes(32).toString('hex');
const END_OF_JULY: UtcInstant = toUtc(Date.parse(endOfDay(CUT_OFF)) + 999);

const entriesOf = async (jejak: Jejak, atMost = Infinity): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const batch of jejak.facts.log.readAll(undefined, { batch: 5000 })) {
    entries.push(...batch);
    if (entries.length >= atMost) break;
  }
  return entries.slice(0, atMost);
};

const july = (jejak: Jejak, area: string, knownAt?: UtcInstant): Promise<Summary> =>
  summarise(jejak.sql, {
    area,
    from: PERIOD_FROM,
    asOf: CUT_OFF,
    ...(knownAt === undefined ? {} : { knownAt }),
  });

/** Everything about an entry but what comes from a random key. */
const withoutSecrets = (entry: Entry) => ({
  ...entry,
  sealed: entry.sealed.map(({ subject }) => subject),
  hash: undefined,
  previousHash: undefined,
});

describe('the city of July 2025', () => {
  let city: Opened;
  let entries: Entry[];
  let interruptedAt: number;

  // Seeding the city takes half a minute: all of this looks at one and the same.
  beforeAll(async () => {
    city = await openEmpty(KEY);
    const { jejak } = city;
    const killed = new AbortController();
    await seedDemoCity(jejak, {
      until: UNTIL,
      signal: killed.signal,
      onProgress: (done) => done === 700 && killed.abort(),
    }).catch(() => undefined);
    interruptedAt = (await entriesOf(jejak)).length;
    await seedDemoCity(jejak);
    await jejak.runner.rebuild();
    entries = await entriesOf(jejak);
  }, 600_000);

  afterAll(() => city.close());

  it.each([
    ['as it was known then', END_OF_JULY],
    ['as it is known now', undefined],
  ])('is the published table to the digit, %s', async (_when, knownAt) => {
    const table = await july(city.jejak, '19.71', knownAt);
    const figures = Object.fromEntries(
      table.categories.map(({ category, accompanied, atRisk }) => [
        category,
        { accompanied, atRisk },
      ]),
    );
    const { accompanied, atRisk } = table.childrenTogether;
    expect({
      CATIN: figures['CATIN'],
      BUMIL: figures['BUMIL'],
      BUFAS: figures['BUFAS'],
      CHILD: { accompanied, atRisk },
    }).toEqual(PUBLISHED);
    expect([table.accompanied, table.atRisk]).toEqual([4437, 1725]);
  });

  it('adds up from its 42 kelurahan, each with somebody in it', async () => {
    const parts = await Promise.all(KELURAHAN.map(({ code }) => july(city.jejak, code)));
    expect(parts).toHaveLength(42);
    expect(Math.min(...parts.map((part) => part.accompanied))).toBeGreaterThan(0);
    const sum = (of: (part: Summary) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    expect([sum((p) => p.accompanied), sum((p) => p.atRisk)]).toEqual([4437, 1725]);
    expect(sum((p) => p.childrenTogether.accompanied)).toBe(PUBLISHED.CHILD.accompanied);
  });

  it('has the histories of a posyandu: late, corrected, struck out, moved and fallen back', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60_000);
    const of = (type: string): Entry[] => entries.filter((entry) => entry.type === type);
    const lateDays = ({ occurredAt, recordedAt }: Entry): number =>
      (Date.parse(recordedAt) - Date.parse(occurredAt)) / 86_400_000;
    expect(of('MeasurementRecorded').length).toBeGreaterThan(10_000);
    expect(of('MeasurementRecorded').filter((e) => lateDays(e) > 4).length).toBeGreaterThan(300);
    for (const [type, atLeast] of Object.entries({
      FactCorrected: 50,
      FactVoided: 20,
      FamilyMoved: 100,
      HomeVisitCompleted: 5000,
      HomeVisitMissed: 100,
      EggsHandedOver: 2000,
      DeliveryRecorded: 800,
      PersonTransferredIn: 50,
      RiskGraduated: 300,
      RiskReinstated: 40,
    }))
      expect([type, of(type).length >= atLeast]).toEqual([type, true]);
    expect(Math.min(...entries.map((e) => Date.parse(e.occurredAt)))).toBeLessThan(
      Date.parse('2024-01-31'),
    );
  });

  it('is known at the moments at which it was entered, none before the one before it', () => {
    for (const [i, { recordedAt }] of entries.entries())
      expect(recordedAt >= (entries[i - 1]?.recordedAt ?? '')).toBe(true);
    const after = entries.filter(({ recordedAt }) => recordedAt > END_OF_JULY);
    expect(after.length).toBeGreaterThan(1000);
  });

  it('has people who were entered twice without a NIK, for whoever looks', async () => {
    const rule = ruleNamed('ID-04');
    if (rule?.about !== 'PERSON') throw new Error('no such rule');
    const asked = { area: '19.71', asOf: UNTIL, limit: 100 };
    const { items } = await foundPage(city.jejak.sql, rule, asked);
    // Six mothers with a child each, and both entries of everybody.
    expect(items.length).toBeGreaterThanOrEqual(24);
  });

  it('is sealed by two persons as it was known then, and restated for what came in late', async () => {
    const { facts: store, sql, keyed } = city.jejak;
    const deps = { store, sql, keyed, caughtUp: () => Promise.resolve(), now: Date.now };
    await sealDemoCity(deps, UNTIL);
    const seals = await listSeals(store);
    expect(
      seals.map(({ id, status, proposed, decided }) => [id, status, proposed?.role, decided?.role]),
    ).toEqual(['2025-07', '2025-06', '2025-1'].map((id) => [id, 'SEALED', 'DP3AKB', 'SEKDA']));
    for (const { hashHolds, logHolds } of await checkSeals(store, seals))
      expect({ hashHolds, logHolds }).toEqual({ hashHolds: true, logHolds: true });
    const semester = seals.find(({ id }) => id === '2025-1')?.content;
    const restated = semester && (await restate(sql, semester, toUtc(Date.now())));
    const visits = restated?.find(({ sealed }) => sealed.name.startsWith('visits/'));
    expect(visits?.difference).toBeGreaterThan(0);
    expect(visits?.parts).toContainEqual(expect.objectContaining({ part: 'LATE_ENTRY' }));
    const before = await store.log.head();
    await sealDemoCity(deps, UNTIL);
    expect(await store.log.head()).toBe(before);
  });

  it('comes out the same when it is told again without having been cut short', async () => {
    const again = await openEmpty(KEY);
    try {
      await seedDemoCity(again.jejak, { until: '2024-01-31' });
      const beginning = await entriesOf(again.jejak);
      expect(interruptedAt).toBeGreaterThan(0);
      expect(beginning.length).toBeGreaterThan(interruptedAt);
      const same = await entriesOf(city.jejak, beginning.length);
      expect(same.map(withoutSecrets)).toEqual(beginning.map(withoutSecrets));
    } finally {
      await again.close();
    }
  });

  it('is not told a second time', async () => {
    expect(await seedDemoCity(city.jejak)).toEqual({ commands: 0, until: UNTIL });
  });

  it('keeps to its own seed', async () => {
    await expect(seedDemoCity(city.jejak, { seed: 'kota-lain' })).rejects.toThrow('another city');
  });
});
