import type { EventLog } from '#libs/event-store';
import { sampleStreams } from './sample.js';

/** Only the names, in their order, as every log gives them. */
const logOf = (names: readonly string[]): EventLog =>
  ({
    streams: (_prefix: string, after: string | undefined, limit: number) =>
      Promise.resolve(names.filter((name) => after === undefined || name > after).slice(0, limit)),
  }) as unknown as EventLog;

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `family-${String(n).padStart(8, '0')}`);

describe('a sample of streams', () => {
  it('is all of them when no more are asked for, wherever their names stand', async () => {
    const early = ['family-00000001', 'family-00000002'];
    expect(await sampleStreams(logOf(early), 'family-', 2, () => 'ffffffff')).toEqual(early);
    expect(await sampleStreams(logOf(early), 'family-', 1_000, () => 'ffffffff')).toEqual(early);
    expect(await sampleStreams(logOf([]), 'family-', 5)).toEqual([]);
  });

  it('begins again with the first name behind the last one', async () => {
    const all = names(100);
    const sample = await sampleStreams(logOf(all), 'family-', 10, () => '00000094');
    expect(sample.toSorted()).toEqual([...all.slice(0, 5), ...all.slice(95)]);
  });

  it('is as large as asked for, without one twice', async () => {
    const all = names(500);
    const places = Array.from({ length: 50 }, (_, n) => String((n * 83) % 500).padStart(8, '0'));
    const sample = await sampleStreams(logOf(all), 'family-', 60, () => places.pop() ?? '0');
    expect(new Set(sample).size).toBe(60);
  });
});
