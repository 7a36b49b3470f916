import type { Bench } from './log-contract.js';
import { appended, body, everything, meta, newStream } from './support/entries.js';

export const clockCases = (bench: Bench): void => {
  const appendAt = async (at: string, demoNow?: string): Promise<string> => {
    await bench.harness.setClock(at);
    const options = demoNow === undefined ? {} : { demoNow };
    return appended(await bench.log.append(newStream(), 'none', [body()], meta(), options))
      .recordedAt;
  };

  describe('recordedAt', () => {
    test('is the clock, in UTC with milliseconds', async () => {
      expect(await appendAt('2026-03-01T05:06:07.089Z')).toBe('2026-03-01T05:06:07.089Z');
      expect((await everything(bench.log))[0]?.recordedAt).toBe('2026-03-01T05:06:07.089Z');
    });

    test('never goes back, though the clock does', async () => {
      await appendAt('2026-03-01T12:00:00.000Z');
      expect(await appendAt('2026-03-01T11:00:00.000Z')).toBe('2026-03-01T12:00:00.000Z');
      expect(await appendAt('2026-03-01T12:00:00.001Z')).toBe('2026-03-01T12:00:00.001Z');
    });

    test('goes forward with the positions when two processes write', async () => {
      const logs = [bench.log, await bench.another()];
      await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          (logs[n % 2] ?? bench.log).append(newStream(), 'none', [body()], meta()),
        ),
      );
      const moments = (await everything(bench.log)).map((e) => e.recordedAt);
      expect(moments).toHaveLength(200);
      expect(moments).toEqual(moments.toSorted());
    });
  });

  describe('a demonstration', () => {
    test('pretends its clock, forward only', async () => {
      expect(await bench.log.isDemonstration()).toBe(false);
      expect(await bench.harness.markDemonstration()).toBe(true);
      expect(await bench.log.isDemonstration()).toBe(true);
      expect(await appendAt('2026-03-01T00:00:00.000Z', '2024-01-02T03:04:05.006Z')).toBe(
        '2024-01-02T03:04:05.006Z',
      );
      expect(await appendAt('2026-03-01T00:00:00.000Z', '2023-12-31T00:00:00.000Z')).toBe(
        '2024-01-02T03:04:05.006Z',
      );
      expect(await appendAt('2026-03-01T00:00:00.000Z')).toBe('2026-03-01T00:00:00.000Z');
    });

    test('a real log ignores the pretended clock', async () => {
      expect(await appendAt('2026-03-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z')).toBe(
        '2026-03-01T00:00:00.000Z',
      );
    });

    test('a log that holds facts never becomes one', async () => {
      await bench.log.append(newStream(), 'none', [body()], meta());
      expect(await bench.harness.markDemonstration()).toBe(false);
      expect(await bench.log.isDemonstration()).toBe(false);
    });
  });
};
