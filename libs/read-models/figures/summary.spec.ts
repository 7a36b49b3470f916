import fc from 'fast-check';
import { KECAMATAN } from '#libs/domain/area';
import { addDays } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History, type Attempt } from '../testing/history.js';
import { naiveSummary } from '../testing/naive-summary.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { summarise, figuresProjection, type ByArea } from './index.js';

const attempts = fc.array(fc.record({ family: fc.nat(3), seed: fc.integer({ min: 0 }) }), {
  minLength: 40,
  maxLength: 80,
});

const questions = fc.array(fc.record({ back: fc.nat(500), length: fc.nat(400), known: fc.nat() }), {
  minLength: 12,
  maxLength: 12,
});

interface Asked {
  /** Days from the cut-off to the end of the history, and from its begin to the cut-off. */
  readonly back: number;
  readonly length: number;
  readonly known: number;
}

const total = (areas: readonly ByArea[]): number =>
  areas.reduce((sum, area) => sum + area.accompanied, 0);

describe('the summary', () => {
  let side: ReadSide;

  beforeEach(async () => {
    side = await freshReadSide();
  });

  afterEach(() => side.close());

  it('of any period, as known at any moment, is what the facts say one by one', async () => {
    const counted = { accompanied: 0, atRisk: 0 };
    const streams: History[] = [];
    const check = async ({ today }: History, { back, length, known }: Asked): Promise<void> => {
      const facts = streams.flatMap((h) => [...h.facts.values()]);
      const asOf = addDays(today, 30 - back);
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
      counted.accompanied += summary.accompanied;
      counted.atRisk += summary.atRisk;
    };
    const live = async (history: History, tries: readonly Attempt[]): Promise<void> => {
      streams.push(history);
      for (const attempt of tries) await history.attempt(attempt);
      await drain(side, new ProjectionRunner(side, [figuresProjection]));
    };

    // The same in every run: a property over empty figures would hold as well.
    const fixed = new History(side.store, 'fixed', 4);
    await live(
      fixed,
      Array.from({ length: 300 }, (_, seed) => ({ family: seed, seed })),
    );
    for (let back = 0; back < 2_000; back += 100)
      await check(fixed, { back, length: 400, known: 0 });
    expect(counted.accompanied).toBeGreaterThan(20);
    expect(counted.atRisk).toBeGreaterThan(0);

    await fc.assert(
      fc.asyncProperty(attempts, questions, async (tries, asked) => {
        const history = new History(side.store, `run ${streams.length}`, 4);
        await live(history, tries);
        for (const one of asked) await check(history, one);
      }),
      { numRuns: 5 },
    );
  });

  it('breaks down into parts that add up to it, kecamatan by kecamatan and kelurahan by kelurahan', async () => {
    const history = new History(side.store, 'one city', 6);
    await history.attempts(0, 150);
    await drain(side, new ProjectionRunner(side, [figuresProjection]));
    const ask = (area: string, steps?: number) =>
      summarise(side.sql, {
        area,
        from: '2024-01-01',
        asOf: history.today,
        ...(steps && { steps }),
      });
    const city = await ask('19.71');
    const deeper = await ask('19.71', 2);
    expect(city.accompanied).toBeGreaterThan(0);
    expect(total(city.areas)).toBe(city.accompanied);
    expect(total(city.areas.map((area) => area))).toBe(
      city.categories.reduce((sum, { accompanied }) => sum + accompanied, 0),
    );
    for (const { area, accompanied } of city.areas) {
      const inner = await ask(area);
      expect(inner.accompanied).toBe(accompanied);
      expect(total(inner.areas)).toBe(accompanied);
      expect(deeper.areas.find((one) => one.area === area)?.areas).toEqual(inner.areas);
    }
    expect(city.areas.some(({ areas }) => areas !== undefined)).toBe(false);
    expect(city.position).toBe(await side.store.log.head());
  });
});
