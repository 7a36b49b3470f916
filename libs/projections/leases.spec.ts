import { setTimeout as sleep } from 'node:timers/promises';
import { freshReadSide, type ReadSide } from '../read-models/testing/read-side.js';
import { Leases } from './leases.js';
import { SLICES } from './slices.js';
import type { Sql } from './sql.js';

const TIMING = { ttlMs: 1_500, everyMs: 100 };
const PATIENCE_MS = 30_000;

describe('leases', () => {
  let side: ReadSide;
  const stops: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    side = await freshReadSide();
  });

  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await side.close();
  });

  const working = (sql: Sql = side.sql): { leases: Leases; stop(): Promise<void> } => {
    const leases = new Leases(sql, TIMING);
    const stopping = new AbortController();
    const running = leases.run(stopping.signal);
    const stop = async (): Promise<void> => {
      stopping.abort();
      await running;
    };
    stops.push(stop);
    return { leases, stop };
  };

  const become = async (wanted: number, ...all: readonly Leases[]): Promise<void> => {
    const held = (): number[] => all.map((one) => one.holding.slices.length);
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20))
      if (held().every((n) => n === wanted)) return;
    expect(held()).toEqual(all.map(() => wanted));
  };

  it('are shared evenly, each slice by one, and all of them again by the last', async () => {
    const first = working();
    await become(SLICES, first.leases);
    const second = working();
    await become(SLICES / 2, first.leases, second.leases);
    const slices = [...first.leases.holding.slices, ...second.leases.holding.slices];
    expect(new Set(slices).size).toBe(SLICES);
    await first.stop();
    expect(first.leases.holding.slices).toEqual([]);
    await become(SLICES, second.leases);
  });

  it('of one whose database is silent are given up by it and taken by another', async () => {
    let away = false;
    const moody: Sql = {
      ...side.sql,
      transaction: (work) =>
        away ? Promise.reject(new Error('away')) : side.sql.transaction(work),
    };
    const lost = working(moody);
    await become(SLICES, lost.leases);
    const { changed } = lost.leases.holding;
    away = true;
    const heir = working();
    await become(SLICES, heir.leases);
    await become(0, lost.leases);
    expect(changed.aborted).toBe(true);
    away = false;
    await become(SLICES / 2, lost.leases, heir.leases);
  });
});
