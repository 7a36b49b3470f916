import fc from 'fast-check';
import { compareWithFreshFold, ProjectionRunner } from '#libs/projections';
import { readModels } from './index.js';
import { allRows, drain } from './testing/drain.js';
import { History } from './testing/history.js';
import { freshReadSide, type ReadSide } from './testing/read-side.js';

const attempts = fc.array(
  fc.record({ family: fc.nat(2), seed: fc.integer({ min: 0 }), pause: fc.nat(9) }),
  { minLength: 20, maxLength: 60 },
);

describe('the read models', () => {
  let side: ReadSide;
  let runs = 0;
  let rows = 0;

  beforeAll(async () => {
    side = await freshReadSide();
  });

  afterAll(() => side.close());

  it('followed in any batches, hold row for row what a rebuild makes of the log', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (tries) => {
        const runner = new ProjectionRunner(side, readModels(side.keyed));
        const history = new History(side.store, `run ${(runs += 1)}`);
        for (const { family, seed, pause } of tries) {
          await history.attempt({ family, seed });
          if (pause === 0) await drain(side, runner);
        }
        await drain(side, runner);
        const live = await allRows(side, runner);
        rows += Object.values(live).flat().length;
        const compared = await compareWithFreshFold(side, runner.projections);
        expect(compared.differences).toEqual([]);
        await runner.rebuild();
        expect(await allRows(side, runner)).toEqual(live);
      }),
      { numRuns: 10 },
    );
    expect(rows).toBeGreaterThan(100);
  });
});
