import fc from 'fast-check';
import type { Entry } from '#libs/event-store';
import type { Bench } from './log-contract.js';
import { bodies, body, everything, meta, newStream, tally } from './support/entries.js';

const WRITERS = 24;
const FACTS = 500;
const STREAMS = 8;

export const concurrencyCases = (bench: Bench): void => {
  describe('many at once', () => {
    test('24 race to make a stream: one wins, 23 conflict', async () => {
      const stream = newStream();
      const logs = [bench.log, await bench.another()];
      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, (_, n) =>
          (logs[n % 2] ?? bench.log).append(stream, 'none', [body({ n })], meta()),
        ),
      );
      expect(tally(outcomes)).toEqual({ appended: 1, conflict: WRITERS - 1 });
      for (const outcome of outcomes)
        if (outcome.status === 'conflict') expect(outcome.actual).toBe(1);
      expect(await bench.log.readStream(stream)).toHaveLength(1);
    });

    test('several appends to one stream in one batch each see the one before', async () => {
      const stream = newStream();
      const outcomes = await Promise.all([
        bench.log.append(stream, 'none', bodies(2), meta()),
        bench.log.append(stream, 2, bodies(3), meta()),
        bench.log.append(stream, 2, bodies(1), meta()),
        bench.log.append(stream, 'any', bodies(1), meta()),
      ]);
      expect(outcomes.map((o) => ('version' in o ? o.version : o.status))).toEqual([
        2,
        5,
        'conflict',
        6,
      ]);
    });

    test('24 writers, 500 facts each, two processes, one follower: none missed, none twice, in order', async () => {
      const streams = Array.from({ length: STREAMS }, newStream);
      const logs = [bench.log, await bench.another()];
      const stop = new AbortController();
      const followed: Entry[] = [];
      const following = (async () => {
        for await (const batch of bench.log.follow(undefined, { signal: stop.signal })) {
          followed.push(...batch);
          if (followed.length >= WRITERS * FACTS) stop.abort();
        }
      })();
      await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          for (let n = 0; n < FACTS; n += 5)
            await (logs[writer % 2] ?? bench.log).append(
              streams[(writer + n) % STREAMS] as string,
              'any',
              Array.from({ length: 5 }, (__, i) => body({ writer, n: n + i })),
              meta(),
            );
        }),
      );
      await following;
      expect(followed).toHaveLength(WRITERS * FACTS);
      const positions = followed.map((e) => e.position);
      expect(bench.log.distance(undefined, positions.at(-1) as string)).toBe(WRITERS * FACTS);
      for (let i = 1; i < positions.length; i++)
        if (bench.log.distance(positions[i - 1], positions[i] as string) !== 1)
          throw new Error(`gap or disorder after ${positions[i - 1]}`);
      const versions = new Map<string, number>();
      const written = new Map<unknown, number>();
      for (const entry of followed) {
        expect(entry.version).toBe((versions.get(entry.stream) ?? 0) + 1);
        versions.set(entry.stream, entry.version);
        // A writer waits for each answer, so its own facts must come out in its own order.
        expect(entry.data['n']).toBe(written.get(entry.data['writer']) ?? 0);
        written.set(entry.data['writer'], (entry.data['n'] as number) + 1);
      }
    }, 120_000);

    test('any mixture of commands leaves exactly what its outcomes say', async () => {
      const command = fc.record({
        stream: fc.nat({ max: 2 }),
        expected: fc.oneof(fc.constant('any' as const), fc.constant('none' as const), fc.nat(6)),
        count: fc.integer({ min: 1, max: 3 }),
        id: fc.nat({ max: 9 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 30 }), async (commands) => {
          const before = (await everything(bench.log)).length;
          const streams = Array.from({ length: 3 }, newStream);
          const metas = Array.from({ length: 10 }, () => meta());
          const outcomes = await Promise.all(
            commands.map((c) =>
              bench.log.append(
                streams[c.stream] as string,
                c.expected,
                bodies(c.count),
                metas[c.id] as ReturnType<typeof meta>,
              ),
            ),
          );
          const added = commands.reduce(
            (sum, c, i) => sum + (outcomes[i]?.status === 'appended' ? c.count : 0),
            0,
          );
          const after = await everything(bench.log);
          expect(after).toHaveLength(before + added);
          for (const stream of streams) {
            const entries = await bench.log.readStream(stream);
            expect(entries.map((e) => e.version)).toEqual(entries.map((_, i) => i + 1));
            const places = entries.map((e) => `${e.meta.commandId} ${e.ordinal}`);
            expect(new Set(places).size).toBe(places.length);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
};
