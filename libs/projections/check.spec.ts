import { setTimeout as sleep } from 'node:timers/promises';
import { readModels } from '../read-models/index.js';
import { History } from '../read-models/testing/history.js';
import { freshReadSide, type ReadSide } from '../read-models/testing/read-side.js';
import { ProjectionRunner } from './index.js';
import { sampleStreams } from './sample.js';

const FAMILIES = 40;
const PATIENCE_MS = 60_000;

describe('the shadow check', () => {
  let side: ReadSide;
  let runner: ProjectionRunner;
  let families: number;

  beforeEach(async () => {
    side = await freshReadSide();
    const history = new History(side.store, 'checked', FAMILIES);
    await history.attempts(0, 160);
    families = history.facts.size;
    runner = new ProjectionRunner(side, readModels(side.keyed));
    await runner.prepare();
  });

  afterEach(() => side.close());

  /** Gives one family of the registry another kelurahan; answers the family and what it was. */
  const corrupt = async (): Promise<{ key: string; was: unknown }> => {
    const [row] = await side.sql.query<{ key: string; was: string }>(
      `update read.registry_family f set kelurahan = '19.71.99.9999'
       from (select family_id, kelurahan from read.registry_family limit 1) as old
       where f.family_id = old.family_id
       returning f.family_id as key, old.kelurahan as was`,
    );
    return { key: row?.key ?? '', was: row?.was };
  };

  it('finds nothing where nothing is wrong, and says so', async () => {
    const checked = await runner.check();
    expect(checked).toMatchObject({ differences: [], parked: [] });
    expect(checked.streams).toBe(families);
    for (const { lastCheck } of await runner.status())
      expect(lastCheck).toMatchObject({ streams: families, differences: 0, places: [] });
  });

  it('names family, column and both values of a row that was changed', async () => {
    const { key, was } = await corrupt();
    const { differences } = await runner.check({ only: ['registry'] });
    expect(differences).toEqual([
      {
        projection: 'registry',
        table: 'registry_family',
        key,
        live: { kelurahan: '19.71.99.9999' },
        fresh: { kelurahan: was },
      },
    ]);
    // What stays behind for everyone to see has the place and not the values.
    const status = await runner.status();
    expect(status.find((s) => s.projection === 'registry')?.lastCheck).toMatchObject({
      differences: 1,
      places: [{ table: 'registry_family', key, columns: ['kelurahan'] }],
    });
    expect(JSON.stringify(status)).not.toContain('19.71.99.9999');
    expect(side.errors).toEqual(['a row does not follow from the facts']);
  });

  it('looks at the streams that it is asked to look at', async () => {
    const { key } = await corrupt();
    const streams = await side.store.log.streams('family-', undefined, 1_000);
    const others = streams.filter((stream) => !stream.endsWith(key));
    expect((await runner.check({ streams: others })).differences).toEqual([]);
    expect((await runner.check({ streams: [`family-${key}`] })).differences).toHaveLength(1);
  });

  it('is done by itself on a schedule, while the log is followed', async () => {
    await corrupt();
    const stop = new AbortController();
    const checking = new ProjectionRunner(side, runner.projections, {
      checks: { everyMs: 300, sample: 1_000 },
    });
    const running = checking.run(stop.signal);
    try {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
        const found = (await checking.status()).map((s) => s.lastCheck?.differences ?? 0);
        if (Math.max(...found) === 1) return;
      }
      throw new Error('the change was not found by itself');
    } finally {
      stop.abort();
      await running;
    }
  });

  it('draws a sample from everywhere, and everything where there is little', async () => {
    const { log } = side.store;
    const all = await log.streams('family-', undefined, 1_000);
    const some = await sampleStreams(log, 'family-', 5);
    expect(some).toHaveLength(5);
    expect(all).toEqual(expect.arrayContaining([...some]));
    const many = await sampleStreams(log, 'family-', 1_000);
    expect(new Set(many).size).toBe(many.length);
    // Behind the last name the first ones follow: no name is out of reach.
    expect(await sampleStreams(log, 'family-', 7, () => 'ffffffff')).toEqual(
      await log.streams('family-', undefined, 7),
    );
  });
});
