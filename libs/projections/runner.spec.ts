import type { Fact } from '#libs/domain/kernel';
// The runner is tried on a projection of its own; only the log and the database are real.
import { History } from '../read-models/testing/history.js';
import { freshReadSide, type ReadSide } from '../read-models/testing/read-side.js';
import {
  compareWithFreshFold,
  ProjectionRunner,
  scanRange,
  type Hand,
  type Projection,
  type Range,
  type Sql,
} from './index.js';

const BAD_VALUE = 'not a day';

/** A row for each fact, which can be told to fail. */
const listing = (
  version = 1,
  failing: (fact: Fact) => 'throw' | 'bad value' | undefined = () => undefined,
): Projection => ({
  name: 'listing',
  version,
  streams: 'family-',
  tablesSql: `create table read_next.listing_fact
    (family_id uuid not null, fact_id uuid not null, kind text not null, day date)`,
  indexesSql: 'alter table read_next.listing_fact add primary key (family_id, fact_id)',
  tables: [
    {
      name: 'listing_fact',
      columns: { family_id: 'uuid', fact_id: 'uuid', kind: 'text', day: 'date' },
    },
  ],
  key: (stream) => stream.slice('family-'.length),
  rows: (stream, facts) => [
    facts.map((fact) => {
      const failure = failing(fact);
      if (failure === 'throw') throw new TypeError(`cannot read ${JSON.stringify(fact.data)}`);
      const day = failure === 'bad value' ? BAD_VALUE : fact.occurredAt.slice(0, 10);
      return [stream.slice('family-'.length), fact.id, fact.type, day];
    }),
  ],
});

describe('the projection runner', () => {
  let side: ReadSide;
  let history: History;

  beforeEach(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'a city', 4);
    await history.attempts(0, 40);
  });

  afterEach(() => side.close());

  const facts = (): readonly Fact[] => [...history.facts.values()].flat();

  const count = async (): Promise<number> => {
    const [row] = await side.sql.query<{ n: number }>(
      'select count(*)::integer as n from read.listing_fact',
    );
    return row?.n ?? 0;
  };

  const running = async (
    runner: ProjectionRunner,
    meanwhile: () => Promise<void>,
  ): Promise<void> => {
    const stop = new AbortController();
    const ended = runner.run(stop.signal);
    try {
      await meanwhile();
    } finally {
      stop.abort();
      await ended;
    }
  };

  const reachesHead = async (runner: ProjectionRunner): Promise<void> => {
    const head = (await side.store.log.head()) ?? '';
    expect(await runner.waitUntil(head, 10_000)).toBe(true);
  };

  it('takes in what is there and what comes, and says how far it is', async () => {
    const runner = new ProjectionRunner(side, [listing()]);
    await running(runner, async () => {
      await reachesHead(runner);
      expect(await count()).toBe(facts().length);
      await history.attempts(40, 80);
      await reachesHead(runner);
    });
    expect(await count()).toBe(facts().length);
    const head = await side.store.log.head();
    expect(await runner.lag()).toEqual([
      { projection: 'listing', version: 1, position: head, behind: 0 },
    ]);
  });

  it('does not wait for a position longer than asked', async () => {
    const runner = new ProjectionRunner(side, [listing()]);
    await runner.prepare();
    await history.attempts(40, 80);
    const [lag] = await runner.lag();
    expect(lag?.behind).toBeGreaterThan(0);
    expect(await runner.waitUntil((await side.store.log.head()) ?? '', 60)).toBe(false);
  });

  it('leaves neither rows nor checkpoint behind when a batch is cut off', async () => {
    await new ProjectionRunner(side, [listing()]).prepare();
    const before = await count();
    await history.attempts(40, 80);
    let cut = 0;
    // The connection breaks after the rows of the batch were written, before the commit.
    const breaking: Sql = {
      ...side.sql,
      transaction: (work) =>
        side.sql.transaction(async (tx) => {
          const result = await work(tx);
          cut += 1;
          if (cut <= 2) throw new Error('connection lost');
          return result;
        }),
    };
    const runner = new ProjectionRunner({ ...side, sql: breaking }, [listing()]);
    await running(runner, async () => {
      while (cut === 0) await new Promise((resolve) => setImmediate(resolve));
      expect(await count()).toBe(before);
      await reachesHead(runner);
    });
    expect(await count()).toBe(facts().length);
  });

  it('takes each batch in once, however many runners there are', async () => {
    const first = new ProjectionRunner(side, [listing()]);
    const second = new ProjectionRunner(side, [listing()]);
    await first.prepare();
    await running(first, () =>
      running(second, async () => {
        await history.attempts(40, 120);
        await Promise.all([reachesHead(first), reachesHead(second)]);
      }),
    );
    expect(await count()).toBe(facts().length);
    expect(side.errors).toEqual([]);
  });

  it.each(['throw', 'bad value'] as const)(
    'parks a family with a fact that cannot be taken in (%s), and the rest goes on',
    async (how) => {
      await new ProjectionRunner(side, [listing()]).prepare();
      await history.attempts(40, 160);
      const [ill] = [...history.facts.values()].filter((of) => of.length > 6);
      const poison = ill?.at(-2);
      const fails = (fact: Fact) => (fact.id === poison?.id ? how : undefined);
      const runner = new ProjectionRunner(side, [listing(1, fails)]);
      await running(runner, async () => {
        await reachesHead(runner);
        await history.attempts(160, 200);
        await reachesHead(runner);
      });
      const parked = await runner.parked();
      expect(parked.map((p) => p.stream)).toEqual([poison?.stream]);
      expect(parked[0]?.version).toBe(poison?.version);
      expect(parked[0]?.reason).toMatch(new RegExp(`^(TypeError|SQLSTATE 22\\d+) at`));
      expect(side.errors.length).toBeGreaterThan(0);
      // The family stands as it was before that fact; the others are complete.
      const later = (history.facts.get(poison?.stream ?? '') ?? []).length - (ill?.length ?? 0) + 2;
      expect(await count()).toBe(facts().length - later);
      expect(await compareWithFreshFold(side, [listing(1, fails)])).toMatchObject({
        parked: [poison?.stream],
        differences: [],
      });

      expect(await runner.retry(poison?.stream ?? '')).toBe(false);
      const healed = new ProjectionRunner(side, [listing()]);
      expect(await healed.retry(poison?.stream ?? '')).toBe(true);
      expect(await healed.parked()).toEqual([]);
      expect(await count()).toBe(facts().length);
    },
  );

  it('builds a changed projection anew by itself, and leaves a newer one alone', async () => {
    await new ProjectionRunner(side, [listing(1)]).prepare();
    await side.sql.query(`update read.listing_fact set kind = 'old'`);
    await new ProjectionRunner(side, [listing(2)]).prepare();
    const old = await side.sql.query(`select from read.listing_fact where kind = 'old'`);
    expect(old).toEqual([]);
    await expect(new ProjectionRunner(side, [listing(1)]).prepare()).rejects.toMatchObject({
      name: 'ProjectionIsNewer',
    });
  });

  it('finds and names a row that was tampered with', async () => {
    await new ProjectionRunner(side, [listing()]).prepare();
    const [fact] = facts();
    await side.sql.query(`update read.listing_fact set kind = 'Invented' where fact_id = $1`, [
      fact?.id,
    ]);
    const { differences } = await compareWithFreshFold(side, [listing()]);
    expect(differences).toEqual([
      {
        projection: 'listing',
        table: 'listing_fact',
        key: fact?.stream.slice('family-'.length),
        live: { kind: 'Invented' },
        fresh: { kind: fact?.type },
      },
    ]);
  });

  it('names a family whose fresh rows the database would not take, and compares the rest', async () => {
    await new ProjectionRunner(side, [listing()]).prepare();
    const [bad, changed] = [...history.facts.values()].flatMap((of) => of.slice(0, 1));
    await side.sql.query(`update read.listing_fact set kind = 'Invented' where fact_id = $1`, [
      changed?.id,
    ]);
    const now = listing(1, (fact) => (fact.id === bad?.id ? 'bad value' : undefined));
    const { differences } = await compareWithFreshFold(side, [now]);
    const found = differences.map(({ key, refused }) => `family-${key} ${refused ?? 'differs'}`);
    expect(found.toSorted()).toEqual(
      [`${bad?.stream} SQLSTATE 22007`, `${changed?.stream} differs`].toSorted(),
    );
  });

  it('rebuilds with many hands what it rebuilds alone, each range once, and parks alike', async () => {
    const [ill] = facts();
    const model = listing(1, (fact) => (fact.id === ill?.id ? 'throw' : undefined));
    const alone = await new ProjectionRunner(side, [model]).rebuild();
    const rows = () => side.sql.query('select * from read.listing_fact order by fact_id');
    const [before, parked] = [await rows(), await new ProjectionRunner(side, [model]).parked()];
    const taken: Range[] = [];
    let closed = 0;
    const hand = (): Hand => ({
      scan: (_names, range, upTo, onScanned) => {
        taken.push(range);
        return scanRange(side, [model], range, upTo, onScanned);
      },
      close: async () => void (closed += 1),
    });
    const runner = new ProjectionRunner({ ...side, hands: () => [hand(), hand(), hand()] }, [
      model,
    ]);
    const progress: number[] = [];
    const built = await runner.rebuild({ onProgress: (done) => progress.push(done) });
    expect(built).toMatchObject({ facts: alone?.facts, streams: alone?.streams });
    expect(progress.at(-1)).toBe(facts().length);
    expect(await rows()).toEqual(before);
    expect((await runner.parked()).map((p) => p.version)).toEqual(parked.map((p) => p.version));
    expect(parked).toHaveLength(1);
    expect(new Set(taken).size).toBe(taken.length);
    expect(closed).toBe(3);
  });

  it('keeps the live tables when a hand is lost', async () => {
    const runner = new ProjectionRunner(side, [listing()]);
    await runner.prepare();
    const lost: Hand = {
      scan: () => Promise.reject(new Error('a thread of the rebuild ended')),
      close: () => Promise.resolve(),
    };
    const failing = new ProjectionRunner({ ...side, hands: () => [lost] }, [listing()]);
    await expect(failing.rebuild()).rejects.toThrow('ended');
    expect(await count()).toBe(facts().length);
    expect(await runner.rebuild()).toMatchObject({ facts: facts().length });
  });

  it('waits for a build of its own, whose tables can be read before it is through', async () => {
    const runner = new ProjectionRunner(side, [listing()]);
    const first = runner.prepare();
    while (!(await runner.isBuilt()));
    expect(await runner.rebuild()).toMatchObject({ facts: facts().length });
    await first;
  });

  it('rebuilds under a runner that goes on, without a reader ever finding less', async () => {
    const runner = new ProjectionRunner(side, [listing()]);
    await running(runner, async () => {
      await reachesHead(runner);
      let least = await count();
      const rebuilding = runner.rebuild();
      let done = false;
      void rebuilding.finally(() => (done = true));
      for (let seed = 40; !done || seed < 60; seed += 1) {
        await history.attempt({ family: seed, seed });
        const seen = await count();
        expect(seen).toBeGreaterThanOrEqual(least);
        least = seen;
      }
      expect(await rebuilding).toBeDefined();
      await reachesHead(runner);
    });
    expect(await count()).toBe(facts().length);
  });
});
