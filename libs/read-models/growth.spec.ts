import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { familyFacts } from '#libs/domain/family';
import { createFactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { readModels } from './index.js';
import { History } from './testing/history.js';

const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 7)));

const newHistory = (): History => {
  let now = Date.parse('2024-01-10T03:00:00.000Z');
  const log = createMemoryLog({ now: () => (now += 1) });
  const vault = createMemoryVault();
  return new History(createFactStore({ log, vault, keyed, definitions: familyFacts }), 'growth', 2);
};

const growing = readModels(keyed).filter((projection) => projection.growth !== undefined);

test('the rows before the last facts are those of the facts before them, and the others of all', async () => {
  const seeds = fc.array(fc.integer({ min: 0 }), { minLength: 30, maxLength: 80 });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(seeds, async (chosen) => {
      const history = newHistory();
      for (const [family, seed] of chosen.entries()) await history.attempt({ family, seed });
      for (const [stream, facts] of history.facts)
        for (let known = 0; known <= facts.length; known += 1) {
          if (facts[known - 1]?.recordedAt === facts[known]?.recordedAt) continue;
          for (const projection of growing) {
            const all = projection.growth?.(stream, facts, known);
            expect(all?.now).toEqual(projection.rows(stream, facts));
            if (known > 0)
              expect(all?.before).toEqual(projection.rows(stream, facts.slice(0, known)));
            compared += 1;
          }
        }
    }),
    { numRuns: 15 },
  );
  expect(growing.map(({ name }) => name)).toEqual(['figures', 'validity']);
  expect(compared).toBeGreaterThan(100);
});
