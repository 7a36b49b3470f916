import type { Bench } from './log-contract.js';
import { appended, bodies, body, everything, meta, newStream, tally } from './support/entries.js';

export const appendCases = (bench: Bench): void => {
  describe('append', () => {
    test('a first append makes the stream, and the next one continues it', async () => {
      const stream = newStream();
      const first = await bench.log.append(stream, 'none', bodies(2), meta());
      const second = await bench.log.append(stream, 2, [body()], meta());
      expect(first).toMatchObject({ status: 'appended', version: 2 });
      expect(second).toMatchObject({ status: 'appended', version: 3 });
      expect(bench.log.compare(appended(first).position, appended(second).position)).toBeLessThan(
        0,
      );
    });

    test.each([
      ['too low', 1],
      ['too high', 3],
      ['none, though it exists', 'none'],
      ['far too high', 2_000_000_000],
    ] as const)('a version that is %s is a conflict and adds nothing', async (_, expected) => {
      const stream = newStream();
      await bench.log.append(stream, 'none', bodies(2), meta());
      const outcome = await bench.log.append(stream, expected, [body()], meta());
      expect(outcome).toEqual({ status: 'conflict', actual: 2 });
      expect(await bench.log.readStream(stream)).toHaveLength(2);
    });

    test('a version of a stream that does not exist is a conflict with 0', async () => {
      const outcome = await bench.log.append(newStream(), 1, [body()], meta());
      expect(outcome).toEqual({ status: 'conflict', actual: 0 });
      expect(await bench.log.head()).toBeUndefined();
    });

    test('any version takes whatever is there', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'any', [body()], meta());
      expect(await bench.log.append(stream, 'any', [body()], meta())).toMatchObject({
        status: 'appended',
        version: 2,
      });
    });

    test('a command is recorded whole or not at all', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'none', [body()], meta());
      await bench.log.append(stream, 'none', bodies(5), meta());
      expect(await bench.log.readStream(stream)).toHaveLength(1);
      await bench.log.append(stream, 1, bodies(5), meta());
      expect(await bench.log.readStream(stream)).toHaveLength(6);
    });

    test('facts of one command share their moment and their place, in order', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'none', bodies(4), meta());
      const entries = await bench.log.readStream(stream);
      expect(entries.map((e) => e.ordinal)).toEqual([0, 1, 2, 3]);
      expect(entries.map((e) => e.data['n'])).toEqual([0, 1, 2, 3]);
      expect(new Set(entries.map((e) => e.recordedAt)).size).toBe(1);
      const [first, last] = [entries[0]?.position, entries[3]?.position] as [string, string];
      expect(bench.log.distance(first, last)).toBe(3);
    });

    test('1,001 facts in one append', async () => {
      const stream = newStream();
      const outcome = await bench.log.append(stream, 'none', bodies(1_001), meta());
      expect(outcome).toMatchObject({ status: 'appended', version: 1_001 });
      const entries = await bench.log.readStream(stream);
      expect(entries.map((e) => e.data['n'])).toEqual(Array.from({ length: 1_001 }, (_, n) => n));
    });

    test('bugs of a caller throw, and reach nobody else in the batch', async () => {
      const good = bench.log.append(newStream(), 'none', [body()], meta());
      const bad = [
        bench.log.append(newStream(), 'none', [], meta()),
        bench.log.append('family-x","y', 'none', [body()], meta()),
        bench.log.append(newStream(), -1, [body()], meta()),
        bench.log.append(newStream(), 0.5, [body()], meta()),
        bench.log.append(newStream(), 'none', [body()], meta({ commandId: 'not-a-uuid' })),
        bench.log.append(newStream(), 'none', [{ ...body(), type: 'a,b' }], meta()),
        bench.log.append(newStream(), 'none', [body({ weight: NaN })], meta()),
        bench.log.append(newStream(), 'none', [body({ note: '\ud800' })], meta()),
      ];
      const settled = await Promise.allSettled(bad);
      expect(settled.map((s) => s.status)).toEqual(bad.map(() => 'rejected'));
      expect(await good).toMatchObject({ status: 'appended' });
      expect(await everything(bench.log)).toHaveLength(1);
    });
  });

  describe('a command id that comes again', () => {
    test('alone: the first outcome again, nothing added', async () => {
      const stream = newStream();
      const command = meta();
      const first = await bench.log.append(stream, 'none', bodies(3), command);
      await bench.log.append(stream, 3, [body()], meta());
      // The version it expected is long past: what counts is that it was recorded.
      const again = await bench.log.append(stream, 'none', bodies(3), command);
      expect(again).toEqual({ ...first, status: 'repeated' });
      expect(await bench.log.readStream(stream)).toHaveLength(4);
    });

    test('24 times at once, from two processes: recorded once', async () => {
      const stream = newStream();
      const command = meta();
      const logs = [bench.log, await bench.another()];
      const outcomes = await Promise.all(
        Array.from({ length: 24 }, (_, n) =>
          (logs[n % 2] ?? bench.log).append(stream, 'any', bodies(2), command),
        ),
      );
      expect(tally(outcomes)).toEqual({ appended: 1, repeated: 23 });
      expect(new Set(outcomes.map((o) => appended(o).position)).size).toBe(1);
      expect(await bench.log.readStream(stream)).toHaveLength(2);
    });

    test('with another digest: refused, nothing added', async () => {
      const stream = newStream();
      const command = meta();
      await bench.log.append(stream, 'none', [body()], command);
      const other = await bench.log.append(stream, 1, [body({ eggs: 31 })], {
        ...command,
        commandDigest: 'cd'.repeat(32),
      });
      expect(other).toEqual({ status: 'command-reused' });
      expect(await bench.log.readStream(stream)).toHaveLength(1);
    });

    test('to another stream: recorded there too', async () => {
      const command = meta();
      await bench.log.append(newStream(), 'none', [body()], command);
      const other = await bench.log.append(newStream(), 'none', [body()], command);
      expect(other.status).toBe('appended');
    });

    test('after a conflict: it was not recorded, so it can still be', async () => {
      const stream = newStream();
      const command = meta();
      await bench.log.append(stream, 7, [body()], command);
      const again = await bench.log.append(stream, 'none', [body()], command);
      expect(again).toMatchObject({ status: 'appended', version: 1 });
    });
  });
};
