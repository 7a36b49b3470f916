import fc from 'fast-check';
import { KECAMATAN } from '#libs/domain/area';
import { addDays } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { migratedDatabase } from '../../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../../test/support/postgres.js';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { naiveSummary } from '../testing/naive-summary.js';
import { openReadSide, type ReadSide } from '../testing/read-side.js';
import { summarise, summaryProjection, type ByArea } from './index.js';

const attempts = fc.array(fc.record({ family: fc.nat(3), seed: fc.integer({ min: 0 }) }), {
  minLength: 40,
  maxLength: 80,
});

const questions = fc.array(fc.record({ back: fc.nat(500), length: fc.nat(400), known: fc.nat() }), {
  minLength: 12,
  maxLength: 12,
});

/** Everything there is, as known now: no chance in it. */
const WHOLE = { back: 30, length: 4_000, known: 0 };

const total = (areas: readonly ByArea[]): number =>
  areas.reduce((sum, area) => sum + area.accompanied, 0);

describe('the summary', () => {
  let database: FreshDatabase;
  let side: ReadSide;

  beforeEach(async () => {
    database = await migratedDatabase();
    side = openReadSide(database.appUrl);
  });

  afterEach(async () => {
    await side.close();
    await database.drop();
  });

  it('of any period, as known at any moment, is what the facts say one by one', async () => {
    let accompanied = 0;
    let atRisk = 0;
    // The same in every run, so that the figures are never empty, whatever chance brings besides.
    const fixed = new History(side.store, 'fixed', 4);
    for (let seed = 0; seed < 300; seed += 1) await fixed.attempt({ family: seed, seed });
    const streams: History[] = [fixed];
    await fc.assert(
      fc.asyncProperty(attempts, questions, async (tries, asked) => {
        const history = new History(side.store, `run ${streams.length}`, 4);
        streams.push(history);
        for (const attempt of tries) await history.attempt(attempt);
        await drain(side, new ProjectionRunner(side, [summaryProjection]));
        const facts = streams.flatMap((h) => [...h.facts.values()]);
        for (const { back, length, known } of [WHOLE, ...asked]) {
          const asOf = addDays(history.today, 30 - back);
          const from = addDays(asOf, -length);
          const all = facts.flat();
          const knownAt = known % 3 === 0 ? undefined : all[known % all.length]?.recordedAt;
          const summary = await summarise(side.sql, {
            area: '19.71',
            from,
            asOf,
            ...(knownAt !== undefined && { knownAt }),
          });
          const naive = naiveSummary(facts, { from, asOf, knownAt });
          const sum = (test: (place: string) => boolean): number =>
            Object.entries(naive).reduce((n, [place, count]) => n + (test(place) ? count : 0), 0);
          expect(summary.accompanied).toBe(sum(() => true));
          expect(summary.atRisk).toBe(sum((place) => place.endsWith(' at risk')));
          for (const { category, accompanied: count } of summary.categories)
            expect(count).toBe(sum((place) => place.startsWith(category)));
          for (const { code } of KECAMATAN)
            expect(summary.areas.find((a) => a.area === code)?.accompanied).toBe(
              sum((place) => place.includes(` ${code}.`)),
            );
          accompanied += summary.accompanied;
          atRisk += summary.atRisk;
        }
      }),
      { numRuns: 5 },
    );
    // A property over empty figures would hold as well.
    expect({ accompanied: accompanied > 50, atRisk: atRisk > 0 }).toEqual({
      accompanied: true,
      atRisk: true,
    });
  });

  it('breaks down into parts that add up to it, kecamatan by kecamatan and kelurahan by kelurahan', async () => {
    const history = new History(side.store, 'one city', 6);
    for (let seed = 0; seed < 150; seed += 1) await history.attempt({ family: seed, seed });
    await drain(side, new ProjectionRunner(side, [summaryProjection]));
    const ask = (area: string) =>
      summarise(side.sql, { area, from: '2024-01-01', asOf: history.today });
    const city = await ask('19.71');
    expect(city.accompanied).toBeGreaterThan(0);
    expect(total(city.areas)).toBe(city.accompanied);
    expect(total(city.areas.map((area) => area))).toBe(
      city.categories.reduce((sum, { accompanied }) => sum + accompanied, 0),
    );
    for (const { area, accompanied } of city.areas) {
      const inner = await ask(area);
      expect(inner.accompanied).toBe(accompanied);
      expect(total(inner.areas)).toBe(accompanied);
    }
    expect(city.position).toBe(await side.store.log.head());
  });
});
