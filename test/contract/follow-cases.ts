import type { Position } from '#libs/domain/kernel';
import type { Entry, EventLog } from '#libs/event-store';
import type { Bench } from './log-contract.js';
import { bodies, body, meta, newStream } from './support/entries.js';

/** Follows until `enough` facts have come, then aborts. */
const take = async (
  log: EventLog,
  after: Position | undefined,
  enough: number,
  types?: readonly string[],
): Promise<Entry[]> => {
  const stop = new AbortController();
  const entries: Entry[] = [];
  const options = { signal: stop.signal, batch: 10, ...(types === undefined ? {} : { types }) };
  for await (const batch of log.follow(after, options)) {
    entries.push(...batch);
    if (entries.length >= enough) stop.abort();
  }
  return entries;
};

export const followCases = (bench: Bench): void => {
  describe('following', () => {
    test('what is there, and then what comes, also from another process', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'none', bodies(3), meta());
      const following = take(bench.log, undefined, 5);
      const other = await bench.another();
      // Late enough that the follower waits for news by then.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await other.append(stream, 3, bodies(2), meta());
      expect((await following).map((e) => e.version)).toEqual([1, 2, 3, 4, 5]);
    });

    test('resumes after an abort where it was, without a gap or a repetition', async () => {
      const stream = newStream();
      await bench.log.append(stream, 'none', bodies(25), meta());
      const first = await take(bench.log, undefined, 10);
      const second = await take(bench.log, first.at(-1)?.position, 15);
      expect([...first, ...second].map((e) => e.version)).toEqual(
        Array.from({ length: 25 }, (_, n) => n + 1),
      );
    });

    test('ends without an error when it is aborted while it waits', async () => {
      const stop = new AbortController();
      const following = (async () => {
        for await (const _ of bench.log.follow(undefined, { signal: stop.signal }))
          throw new Error('nothing was appended');
        return 'ended';
      })();
      setTimeout(() => stop.abort(), 50);
      expect(await following).toBe('ended');
    });

    test('does not begin when it is aborted already', async () => {
      await bench.log.append(newStream(), 'none', [body()], meta());
      for await (const _ of bench.log.follow(undefined, { signal: AbortSignal.abort() }))
        throw new Error('nothing was to be read');
      expect(await bench.log.head()).toBeDefined();
    });

    test('only facts of some types', async () => {
      const stream = newStream();
      const following = take(bench.log, undefined, 2, ['Wanted']);
      for (const type of ['Wanted', 'Other', 'Other', 'Wanted'])
        await bench.log.append(stream, 'any', [{ ...body(), type }], meta());
      expect((await following).map((e) => e.version)).toEqual([1, 4]);
    });

    test('what a consumer throws comes out to the consumer', async () => {
      await bench.log.append(newStream(), 'none', [body()], meta());
      const failing = async (): Promise<void> => {
        const { signal } = new AbortController();
        for await (const _ of bench.log.follow(undefined, { signal })) throw new Error('mine');
      };
      await expect(failing()).rejects.toThrow('mine');
    });
  });
};
