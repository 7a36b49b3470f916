import type { Entry } from '#libs/event-store';
import type { Bench } from './log-contract.js';
import { appended, bodies, body, everything, meta, newStream } from './support/entries.js';

export const readCases = (bench: Bench): void => {
  describe('reading', () => {
    test('a stream that does not exist is empty, and so is an empty log', async () => {
      expect(await bench.log.readStream(newStream())).toEqual([]);
      expect(await everything(bench.log)).toEqual([]);
      expect(await bench.log.head()).toBeUndefined();
    });

    test('a stream from a version, and up to one', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'none', bodies(10), meta());
      const versions = async (o: Parameters<typeof bench.log.readStream>[1]): Promise<number[]> =>
        (await bench.log.readStream(stream, o)).map((e) => e.version);
      expect(await versions({ from: 8 })).toEqual([8, 9, 10]);
      expect(await versions({ untilVersion: 2 })).toEqual([1, 2]);
      expect(await versions({ from: 3, untilVersion: 4 })).toEqual([3, 4]);
      expect(await versions({ from: 11 })).toEqual([]);
      expect(await versions({ untilVersion: 0 })).toEqual([]);
    });

    test('a stream as it was known at a moment', async () => {
      const stream = newStream();
      await bench.harness.setClock('2026-03-01T00:00:00.000Z');
      await bench.log.append(stream, 'none', bodies(2), meta());
      await bench.harness.setClock('2026-03-02T00:00:00.000Z');
      await bench.log.append(stream, 2, bodies(1), meta());
      const count = async (untilRecordedAt: string): Promise<number> =>
        (await bench.log.readStream(stream, { untilRecordedAt })).length;
      expect(await count('2026-02-28T23:59:59.999Z')).toBe(0);
      expect(await count('2026-03-01T00:00:00.000Z')).toBe(2);
      expect(await count('2026-03-01T23:59:59.999Z')).toBe(2);
      expect(await count('2026-03-02T00:00:00.000Z')).toBe(3);
    });

    test('many streams at once, in order of stream, then version', async () => {
      const streams = ['family-b', 'family-a', 'family-B', 'family-ab'];
      for (const stream of streams) await bench.log.append(stream, 'none', bodies(2), meta());
      const entries = await bench.log.readStreams([...streams, 'family-unknown']);
      expect(entries.map((e) => `${e.stream} ${e.version}`)).toEqual([
        'family-B 1',
        'family-B 2',
        'family-a 1',
        'family-a 2',
        'family-ab 1',
        'family-ab 2',
        'family-b 1',
        'family-b 2',
      ]);
      expect(await bench.log.readStreams([])).toEqual([]);
    });

    test('single entries of many streams, each once, in order of stream, then version', async () => {
      const streams = ['family-b', 'family-B', 'family-ab'];
      for (const stream of streams) await bench.log.append(stream, 'none', bodies(3), meta());
      const whole = await bench.log.readStreams(streams);
      const places = ['family-b 3', 'family-b 1', 'family-ab 2', 'family-b 3'].map((place) => {
        const [stream = '', version] = place.split(' ');
        return { stream, version: Number(version) };
      });
      const nowhere = [
        { stream: 'family-B', version: 0 },
        { stream: 'family-B', version: 4 },
        { stream: newStream(), version: 1 },
      ];
      expect(await bench.log.readPlaces([...places, ...nowhere])).toEqual(
        whole.filter((e) => places.some((p) => p.stream === e.stream && p.version === e.version)),
      );
      expect(await bench.log.readPlaces(nowhere)).toEqual([]);
      expect(await bench.log.readPlaces([])).toEqual([]);
    });

    test('the names of streams, by prefix, a page at a time', async () => {
      for (const stream of ['family-2', 'report-1', 'family-1', 'family-10', 'egg-lot-1'])
        await bench.log.append(stream, 'none', bodies(2), meta());
      expect(await bench.log.streams('family-', undefined, 2)).toEqual(['family-1', 'family-10']);
      expect(await bench.log.streams('family-', 'family-10', 2)).toEqual(['family-2']);
      expect(await bench.log.streams('nobody-', undefined, 2)).toEqual([]);
    });

    test('the whole log in batches, from any position on', async () => {
      const stream = newStream();
      const first = appended(await bench.log.append(stream, 'none', bodies(4), meta()));
      await bench.log.append(stream, 4, bodies(7), meta());
      const sizes: number[] = [];
      for await (const batch of bench.log.readAll(undefined, { batch: 4 }))
        sizes.push(batch.length);
      expect(sizes).toEqual([4, 4, 3]);
      const rest: Entry[] = [];
      for await (const batch of bench.log.readAll(first.position)) rest.push(...batch);
      expect(rest.map((e) => e.version)).toEqual([5, 6, 7, 8, 9, 10, 11]);
      expect(await bench.log.head()).toBe(rest.at(-1)?.position);
    });

    test('only facts of some types', async () => {
      const stream = newStream();
      const mixed = bodies(9).map((b, n) => ({ ...b, type: n % 3 === 0 ? 'Wanted' : 'Other' }));
      await bench.log.append(stream, 'none', mixed, meta());
      const versions: number[] = [];
      for await (const batch of bench.log.readAll(undefined, { types: ['Wanted'], batch: 2 }))
        versions.push(...batch.map((e) => e.version));
      expect(versions).toEqual([1, 4, 7]);
    });

    test('a reader that stops early leaves the log in order', async () => {
      await bench.log.append(newStream(), 'none', bodies(50), meta());
      for await (const batch of bench.log.readAll(undefined, { batch: 5 })) {
        expect(batch).toHaveLength(5);
        break;
      }
      expect(await everything(bench.log)).toHaveLength(50);
    });

    test('a restart keeps everything, and the log goes on', async () => {
      const stream = newStream();
      const command = meta();
      await bench.log.append(stream, 'none', bodies(3), command);
      const before = await everything(bench.log);
      await bench.log.close();
      const log = await bench.another();
      expect(await everything(log)).toEqual(before);
      expect(await log.append(stream, 'none', bodies(3), command)).toMatchObject({
        status: 'repeated',
        version: 3,
      });
      const next = appended(await log.append(stream, 3, [body()], meta()));
      expect(log.distance(before.at(-1)?.position, next.position)).toBe(1);
    });
  });

  describe('positions', () => {
    test('are compared and measured by the log alone', async () => {
      const stream = newStream();
      const positions: string[] = [];
      for (let n = 0; n < 11; n++)
        positions.push(appended(await bench.log.append(stream, n, [body()], meta())).position);
      const [first, second, last] = [positions[0], positions[1], positions[10]] as string[];
      expect(bench.log.compare(first as string, last as string)).toBeLessThan(0);
      expect(bench.log.compare(last as string, second as string)).toBeGreaterThan(0);
      expect(bench.log.compare(second as string, second as string)).toBe(0);
      expect(bench.log.distance(first, last as string)).toBe(10);
      expect(bench.log.distance(undefined, last as string)).toBe(11);
      expect(positions.every((p) => bench.log.isPosition(p))).toBe(true);
      expect(
        ['', '-1', '1.5', 'x', '1e3', '9'.repeat(40)].some((p) => bench.log.isPosition(p)),
      ).toBe(false);
    });
  });
};
