import { setTimeout as sleep } from 'node:timers/promises';
import { readModels } from '../read-models/index.js';
import { History } from '../read-models/testing/history.js';
import { freshReadSide, type ReadSide } from '../read-models/testing/read-side.js';
import { ProjectionRunner, scanRange, type Hand, type ReadModelStatus } from './index.js';

const PATIENCE_MS = 60_000;

describe('the state of the read models', () => {
  let side: ReadSide;
  let history: History;
  let watching: ProjectionRunner;

  beforeEach(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'watched', 20);
    await history.attempts(0, 60);
    watching = new ProjectionRunner(side, readModels(side.keyed));
  });

  afterEach(() => side.close());

  const statusWhere = async (
    wanted: (status: ReadModelStatus) => boolean,
  ): Promise<readonly ReadModelStatus[]> => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
      const status = await watching.status();
      if (status.every(wanted)) return status;
    }
    throw new Error('the state was never as it should be');
  };

  it('tells in every process how far a rebuild is, at what rate, and what remains', async () => {
    const head = Number(await side.store.log.head());
    let goOn = (): void => undefined;
    const told = new Promise<void>((resolve) => (goOn = resolve));
    const hesitant: Hand = {
      scan: async (_names, range, upTo, onScanned) => {
        const scanned = await scanRange(side, watching.projections, range, upTo, onScanned);
        if (range.upTo === undefined) await told;
        return scanned;
      },
      close: () => Promise.resolve(),
    };
    const builder = new ProjectionRunner(
      { ...side, hands: () => [hesitant] },
      readModels(side.keyed),
    );
    const building = builder.rebuild();
    const status = await statusWhere(({ rebuild }) => (rebuild?.done ?? 0) > 0);
    for (const { rebuild } of status) {
      expect(rebuild?.total).toBe(head);
      expect(rebuild?.rate).toBeGreaterThan(0);
      expect(rebuild?.remainingSeconds).toBeGreaterThanOrEqual(0);
    }
    goOn();
    await building;
    await statusWhere(({ rebuild, behind }) => rebuild === undefined && behind === 0);
  });

  it('tells how far behind each read model is, in facts and in time', async () => {
    await watching.prepare();
    for (const { behind, lagMs, parked } of await watching.status())
      expect({ behind, lagMs, parked }).toEqual({ behind: 0, lagMs: 0, parked: 0 });
    await history.attempts(60, 90);
    await sleep(20);
    for (const { behind, lagMs, head } of await watching.status()) {
      expect(head).toBe(await side.store.log.head());
      expect(behind).toBeGreaterThan(0);
      expect(lagMs).toBeGreaterThanOrEqual(20);
    }
  });

  it('vouches for no more than the slice that is furthest behind', async () => {
    await watching.prepare();
    const head = (await side.store.log.head()) ?? '';
    await side.sql.query(
      `update read.slice set position = '3' where projection = 'registry' and slice = 5`,
    );
    const other = new ProjectionRunner(side, readModels(side.keyed));
    expect(await other.waitUntil('3', 1_000)).toBe(true);
    expect(await other.waitUntil(head, 100)).toBe(false);
    const positions = (await other.lag()).map(({ projection, position }) => [projection, position]);
    expect(Object.fromEntries(positions)).toMatchObject({ registry: '3', figures: head });
    const even = await side.sql.query(
      'select projection, even from read.checkpoint order by projection',
    );
    expect(even).toEqual(expect.arrayContaining([{ projection: 'registry', even: false }]));
  });
});
