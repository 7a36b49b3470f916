import { hashOf, NO_HASH, type Entry } from '#libs/event-store';
import { bodies, body, everything, meta, newStream } from '../../contract/support/entries.js';
import { withServer } from './setting.js';

const HOUR = 3_600_000;

/** Faulty hashes and broken links of every stream; none in a sound log. */
const faults = (entries: readonly Entry[]): string[] => {
  const last = new Map<string, string>();
  return entries.flatMap((entry) => {
    const linked = entry.previousHash === (last.get(entry.stream) ?? NO_HASH);
    last.set(entry.stream, entry.hash);
    return linked && entry.hash === hashOf(entry) ? [] : [`${entry.stream} ${entry.version}`];
  });
};

describe('KurrentDB: writers whose clocks differ', () => {
  test(
    'every reader sees the same moments, never going back, and a whole chain',
    withServer(async ({ double, open }) => {
      // Each writes before it has heard of the other: neither can know the later moment.
      const ahead = open({ now: () => Date.UTC(2026, 0, 1) + HOUR });
      const behind = open({ now: () => Date.UTC(2026, 0, 1) });
      const [a, b] = [newStream(), newStream()];
      await Promise.all([ahead.head(), behind.head()]);
      await Promise.all([
        ahead.append(a, 'none', bodies(2), meta()),
        behind.append(b, 'none', bodies(2), meta()),
      ]);
      for (let n = 2; n < 8; n++)
        await Promise.all([
          ahead.append(a, n, [body()], meta()),
          behind.append(b, n, [body()], meta()),
        ]);

      const seen = await everything(behind);
      const moments = seen.map((e) => e.recordedAt);
      expect(moments).toEqual(moments.toSorted());
      expect(faults(seen)).toEqual([]);
      expect(await everything(ahead)).toEqual(seen);
      expect(await everything(open())).toEqual(seen);
      // The case is real: the moment of some fact is not the one its writer gave it.
      const written = double.store.log
        .filter((e) => e.stream.endsWith(b))
        .map((e) => JSON.parse(Buffer.from(e.customMetadata).toString()) as { recordedAt: string });
      expect(written[0]?.recordedAt).toBe('2026-01-01T00:00:00.000Z');
      expect(seen.find((e) => e.stream === b)?.recordedAt).toBe('2026-01-01T01:00:00.000Z');
    }),
  );

  test(
    'a fact that was changed in the store breaks its hash, also where the moment was moved',
    withServer(async ({ double, open }) => {
      const ahead = open({ now: () => Date.UTC(2026, 0, 1) + HOUR });
      const behind = open({ now: () => Date.UTC(2026, 0, 1) });
      const [a, b] = [newStream(), newStream()];
      await Promise.all([ahead.head(), behind.head()]);
      await Promise.all([
        ahead.append(a, 'none', [body()], meta()),
        behind.append(b, 'none', [body()], meta()),
      ]);
      for (const event of double.store.log) {
        const text = Buffer.from(event.data).toString();
        (event as { data: Uint8Array }).data = Buffer.from(text.replace('"eggs":30', '"eggs":31'));
      }
      expect(faults(await everything(open()))).toHaveLength(2);
    }),
  );
});
