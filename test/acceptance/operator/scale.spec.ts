import { randomBytes } from 'node:crypto';
import { verifyChains } from '#libs/audit';
import { OtherCity, seedDemoCity } from '#libs/demo-city';
import { scaleCity } from '#libs/demo-city/scale';
import type { EntrySink } from '#libs/event-store/copy';
import type { OpenedLog } from '#libs/platform';
import { openEmpty, type Opened } from './support.js';

const UNTIL = '2024-01-12';
const SCALE = 2;

/** Families of the city itself: each of its facts is followed by its copy's. */
const originals = new Set<string>();

let city: Opened;
let sink: EntrySink;
let opened: OpenedLog;
let written = 0;

const scaled = (through = sink) =>
  scaleCity({ ...city.jejak, sink: through }, { scale: SCALE, until: UNTIL, batch: 100 });

// Deciding so many commands takes its time: all of this looks at one and the same city.
beforeAll(async () => {
  city = await openEmpty(randomBytes(32).toString('hex'));
  opened = await city.jejak.openLog();
  sink = opened.openSink();
  // Killed on the way, and taken up again.
  let batches = 0;
  const dying: EntrySink = {
    ...sink,
    put: (entries) => (++batches > 2 ? Promise.reject(new Error('killed')) : sink.put(entries)),
  };
  await expect(scaled(dying)).rejects.toThrow('killed');
  ({ facts: written } = await scaled());
  for await (const entries of city.jejak.facts.log.readAll(undefined))
    for (const { position, stream } of entries)
      if (Number(position) % SCALE === 1) originals.add(stream.slice('family-'.length));
  await city.jejak.runner.rebuild();
}, 900_000);
afterAll(async () => {
  await sink.close();
  await opened.log.close();
  await city.close();
});

type Counts = Readonly<Record<string, number>>;

/** Facts by kind: of the city itself, and of its copy. */
const counts = async (): Promise<readonly [Counts, Counts]> => {
  const found: [Record<string, number>, Record<string, number>] = [{}, {}];
  for await (const entries of city.jejak.facts.log.readAll(undefined))
    for (const { type, stream } of entries) {
      const of = found[originals.has(stream.slice('family-'.length)) ? 0 : 1];
      of[type] = (of[type] ?? 0) + 1;
    }
  return found;
};

test('a city in two copies is the city twice over, in the same order of moments', async () => {
  const [city0, copy] = await counts();
  expect(copy).toEqual(city0);
  expect(Object.keys(copy).length).toBeGreaterThan(5);
  const all = Object.values(copy).reduce((sum, n) => sum + n, 0) * SCALE;
  expect(written).toBe(all - 200);
  expect(await verifyChains(city.jejak.facts.log)).toMatchObject({
    breaks: 0,
    facts: all,
    streams: originals.size * SCALE,
    demonstration: true,
  });
});

test('other people live there, with numbers of their own and the same lives', async () => {
  const { sql, runner } = city.jejak;
  expect(await runner.parked()).toEqual([]);
  const people = await sql.query<{ own: boolean; persons: number; niks: number; names: string[] }>(
    `select family_id = any($1::uuid[]) as own, count(*)::integer as persons,
       count(distinct nik_hash)::integer as niks, array_agg(distinct name) as names
     from read.registry_person group by 1 order by 1`,
    [[...originals]],
  );
  const [copy, own] = people;
  expect(copy).toMatchObject({ persons: own?.persons, niks: own?.niks });
  expect(copy?.names).not.toEqual(own?.names);
  const [niks] = await sql.query<{ n: number }>(
    'select count(distinct nik_hash)::integer as n from read.registry_person',
  );
  expect(niks?.n).toBe((own?.niks ?? 0) * SCALE);
  const spans = (of: boolean) =>
    sql.query(
      `select category, at_risk, kelurahan, valid_from, valid_to, count(*)::integer as n
       from read.registry_span where (family_id = any($1::uuid[])) = $2
       group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [[...originals], of],
    );
  expect(await spans(false)).toEqual(await spans(true));
  const claims = await sql.query<{ n: number }>(
    `select count(*)::integer as n from identity.nik_claim
     group by family_id = any($1::uuid[])`,
    [[...originals]],
  );
  expect(claims).toHaveLength(2);
  expect(claims[0]).toEqual(claims[1]);
});

test('it is done when it is there, and no other city is mixed with it', async () => {
  expect(await scaled()).toMatchObject({ facts: 0, until: UNTIL });
  await expect(seedDemoCity(city.jejak)).rejects.toBeInstanceOf(OtherCity);
});
