import type { Fact, NewFact } from '#libs/domain/kernel';
import {
  factId,
  type AppendOutcome,
  type Entry,
  type FactMeta,
  type FactShape,
  type FactStore,
  type StreamId,
} from '#libs/event-store';

/** One fact of the told city, in the clear and without its place in a chain. */
export interface PaperFact {
  readonly id: string;
  readonly stream: StreamId;
  readonly fact: NewFact;
  readonly meta: FactMeta;
  readonly ordinal: number;
  readonly recordedAt: string;
}

const never = (): never => {
  throw new Error('the paper a city is told on is only written by its commands');
};

/**
 * As much of a log as commands need, on paper: nothing is sealed, hashed or kept, so that a city is
 * told as quickly as it is decided. Commands come one after the other.
 */
export class PaperStore {
  readonly facts: PaperFact[] = [];
  readonly #streams = new Map<StreamId, { entries: Entry[]; opened: Fact[] }>();
  readonly #opened = new WeakMap<Entry, Fact>();

  constructor(private readonly definitions: ReadonlyMap<string, FactShape>) {}

  readonly store: FactStore = {
    log: {
      append: never,
      readStream: (stream) => Promise.resolve([...(this.#streams.get(stream)?.entries ?? [])]),
      readStreams: never,
      readPlaces: never,
      streams: never,
      readAll: never,
      follow: never,
      head: () => Promise.resolve(String(this.facts.length)),
      isPosition: (text): text is string => /^\d+$/.test(text),
      isDemonstration: () => Promise.resolve(true),
      compare: (a, b) => Number(a) - Number(b),
      distance: (from, to) => Number(to) - Number(from ?? 0),
      close: () => Promise.resolve(),
    },
    append: (stream, _expected, facts, meta, options) =>
      Promise.resolve(this.#append(stream, facts, meta, options?.demoNow ?? '')),
    readStream: (stream) => Promise.resolve([...(this.#streams.get(stream)?.opened ?? [])]),
    readStreams: (streams) =>
      Promise.resolve(
        new Map(streams.map((stream) => [stream, this.#streams.get(stream)?.opened ?? []])),
      ),
    open: (entries) => Promise.resolve(entries.map((entry) => this.#opened.get(entry) as Fact)),
  };

  #append(stream: StreamId, facts: readonly NewFact[], meta: FactMeta, now: string): AppendOutcome {
    const there = this.#streams.get(stream) ?? { entries: [], opened: [] };
    this.#streams.set(stream, there);
    const last = this.facts.at(-1)?.recordedAt ?? '';
    const recordedAt = now > last ? now : last;
    for (const [ordinal, fact] of facts.entries()) {
      const id = factId(meta.commandId, stream, ordinal);
      this.facts.push({ id, stream, fact, meta, ordinal, recordedAt });
      const shape = this.definitions.get(fact.type);
      const opened: Fact = {
        ...fact,
        id,
        stream,
        version: there.opened.length + 1,
        position: String(this.facts.length),
        recordedAt,
        data: { ...fact.data, ...shape?.clearFrom?.(fact.data) },
        by: meta,
        previousHash: '',
        hash: '',
      };
      const entry = { ...opened, meta: { ...meta, commandDigest: meta.commandDigest ?? '' } };
      there.opened.push(opened);
      there.entries.push(entry as unknown as Entry);
      this.#opened.set(entry as unknown as Entry, opened);
    }
    const { length: version } = there.opened;
    return { status: 'appended', version, position: String(this.facts.length), recordedAt };
  }
}
