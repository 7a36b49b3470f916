import { toUtc, type Position } from '#libs/domain/kernel';
import { sha256 } from '../canonical.js';
import { checkAppend, expectedVersion } from '../check-append.js';
import { comparePositions, distanceBetween, isPosition } from '../positions.js';
import type {
  AppendOptions,
  AppendOutcome,
  Entry,
  EventLog,
  ReadAllOptions,
  StreamId,
} from '../port.js';
import { cutStream, DEFAULT_BATCH, pick } from '../reading.js';
import { complete, render } from '../render.js';
import { MemoryStore, type Cell } from './store.js';

export interface MemoryLogOptions {
  readonly store?: MemoryStore;
  /** Milliseconds since the epoch; the system's clock by default. */
  readonly now?: () => number;
}

/** The log in memory, for tests: the same rules, nothing kept after the process. */
export const createMemoryLog = (options: MemoryLogOptions = {}): EventLog => {
  const store = options.store ?? new MemoryStore();
  const now = options.now ?? Date.now;
  const { bell } = store;

  const stamp = ({ demoNow }: AppendOptions): string => {
    const clock = store.demonstration && demoNow !== undefined ? demoNow : toUtc(now());
    return clock > store.lastRecordedAt ? clock : store.lastRecordedAt;
  };
  const outcomeAt = (status: 'appended' | 'repeated', place: number): AppendOutcome => {
    const { version, recordedAt } = store.cells[place] as Cell;
    return { status, version, position: String(place + 1), recordedAt };
  };
  const append = (
    ...[stream, expected, facts, meta, how]: Parameters<EventLog['append']>
  ): AppendOutcome => {
    checkAppend(stream, expected, facts, meta);
    const { commandId, commandDigest } = meta;
    const before = store.placeOf(stream, commandId);
    if (before !== undefined)
      return store.cells[before]?.commandDigest === commandDigest
        ? outcomeAt('repeated', before)
        : { status: 'command-reused' };
    let { version, hash } = store.last(stream);
    if (version !== (expectedVersion(expected) ?? version))
      return { status: 'conflict', actual: version };
    const recordedAt = stamp(how ?? {});
    for (const rendered of render(stream, facts, meta)) {
      version += 1;
      const text = complete(rendered, hash, recordedAt, version);
      hash = sha256(text);
      store.add({
        text,
        hash,
        stream,
        version,
        type: rendered.type,
        commandId,
        commandDigest,
        recordedAt,
      });
    }
    bell.ring();
    return outcomeAt('appended', store.cells.length - 1);
  };

  async function* readAll(
    after: Position | undefined,
    o: ReadAllOptions = {},
  ): AsyncGenerator<readonly Entry[]> {
    let place = Number(after ?? 0);
    while (place < store.cells.length) {
      const batch: Entry[] = [];
      for (; place < store.cells.length && batch.length < (o.batch ?? DEFAULT_BATCH); place++)
        if (o.types?.includes((store.cells[place] as Cell).type) ?? true)
          batch.push(store.entry(place));
      if (batch.length > 0) yield await Promise.resolve(batch);
    }
  }

  const whole = (streams: readonly StreamId[]): readonly Entry[] =>
    [...new Set(streams)]
      .sort()
      .flatMap((stream) => store.streams.get(stream) ?? [])
      .map((place) => store.entry(place));

  return {
    append: (...args) => Promise.resolve().then(() => append(...args)),
    readStream: (stream, o = {}) =>
      Promise.resolve(
        cutStream(
          (store.streams.get(stream) ?? []).map((p) => store.entry(p)),
          o,
        ),
      ),
    readStreams: (streams) => Promise.resolve(whole(streams)),
    readPlaces: (places) =>
      Promise.resolve(pick(whole(places.map(({ stream }) => stream)), places)),
    streams: (prefix, after, limit) =>
      Promise.resolve(
        [...store.streams.keys()]
          .filter((stream) => stream.startsWith(prefix) && stream > (after ?? ''))
          .sort()
          .slice(0, limit),
      ),
    readAll,
    async *follow(after, o) {
      let position = after;
      while (!o.signal.aborted) {
        const heard = bell.count;
        const end = String(store.cells.length);
        for await (const batch of readAll(position, o)) {
          position = batch.at(-1)?.position;
          yield batch;
          if (o.signal.aborted) return;
        }
        if (position === undefined || comparePositions(position, end) < 0) position = end;
        await bell.wait(heard, o.signal);
      }
    },
    head: () => Promise.resolve(store.cells.length === 0 ? undefined : String(store.cells.length)),
    isPosition,
    isDemonstration: () => Promise.resolve(store.demonstration),
    compare: comparePositions,
    distance: distanceBetween,
    close: () => Promise.resolve(),
  };
};
