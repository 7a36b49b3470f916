import { toUtc, type UtcInstant } from '#libs/domain/kernel';
import { Bell } from '../bell.js';
import { NO_HASH } from '../canonical.js';
import { LogUnavailable, type Entry, type StreamId } from '../port.js';
import type { Place, Recorded } from './client.js';
import { Arrivals } from './arrivals.js';
import { commandOf, entryOf, moved, recordedAtOf, storedHashOf, type Moved } from './entry.js';

/** What the catalogue keeps of a stream. */
interface Tail {
  version: number;
  hash: string;
  /** The same as its writer stored it. */
  written: string;
  /** Number in the log of each fact, by version - 1. */
  readonly numbers: number[];
  /** Commands recorded here and the version of the last fact of each. */
  readonly commands: string[];
  readonly ends: number[];
}

/** One of our facts as it went by. */
export interface Seen {
  readonly number: number;
  readonly version: number;
  /** As its writer stored it. */
  readonly hash: string;
  readonly recordedAt: UtcInstant;
}

const EMPTY: Readonly<Tail> = {
  version: 0,
  hash: NO_HASH,
  written: NO_HASH,
  numbers: [],
  commands: [],
  ends: [],
};

/** No stream of facts is named like this: those are kind-id. */
const MARKER = 'log';

/**
 * What PostgreSQL keeps in its head row and its indexes, made from the server's whole log read once
 * in order. It depends on nothing but that order, so every process comes to the same numbers:
 *
 * - position: facts counted from 1, without a gap; those that were copied from another log keep the
 *   position they had there, and wait here until every one before them has gone by (`Arrivals`);
 * - recordedAt: never before that of an earlier position (writers' clocks differ by milliseconds,
 *   and no lock is held while they write: the later of the two counts);
 * - whether the log is a demonstration: only if the mark lies before every fact.
 */
export class Catalogue {
  readonly bell = new Bell();
  count = 0;
  demonstration = false;
  place: Place | undefined;
  lastMoment = 0;
  readonly #prefix: string;
  readonly #streams = new Map<StreamId, Tail>();
  readonly #moments: number[] = [];
  /** Facts whose moment is later than their writer gave; few. */
  readonly #moved = new Map<number, Moved>();
  readonly #arrivals = new Arrivals();
  #onFact: ((entry: Entry) => void) | undefined;
  readonly #awaited = new Map<string, (seen: Seen) => void>();
  #names: StreamId[] | undefined;

  constructor(name: string) {
    this.#prefix = `${name}.`;
  }

  nameOf(stream: StreamId): string {
    return this.#prefix + stream;
  }

  get marker(): string {
    return this.#prefix + MARKER;
  }

  /** The stream of facts an event belongs to; undefined for everything else on the server. */
  streamOf(event: Recorded): StreamId | undefined {
    if (!event.stream.startsWith(this.#prefix)) return undefined;
    const stream = event.stream.slice(this.#prefix.length);
    return stream === MARKER ? undefined : stream;
  }

  take(event: Recorded): void {
    // A subscription that began again may repeat itself.
    if (this.place !== undefined && event.place.commit <= this.place.commit) return;
    this.place = event.place;
    const stream = this.streamOf(event);
    if (stream !== undefined)
      for (const next of this.#arrivals.take({ stream, event })) this.#add(next.stream, next.event);
    else if (event.stream === this.marker && this.#arrivals.none) this.demonstration = true;
    this.bell.ring();
  }

  #add(stream: StreamId, event: Recorded): void {
    const written = Date.parse(recordedAtOf(event));
    if (written > this.lastMoment) this.lastMoment = written;
    this.#moments.push(this.lastMoment);
    this.count += 1;

    let tail = this.#streams.get(stream);
    if (tail === undefined) {
      tail = { ...EMPTY, numbers: [], commands: [], ends: [] };
      this.#streams.set(stream, tail);
      this.#names = undefined;
    }
    tail.version = event.revision + 1;
    tail.numbers.push(this.count);
    const { commandId = '' } = commandOf(event);
    if (tail.commands.at(-1) === commandId) tail.ends[tail.ends.length - 1] = tail.version;
    else {
      tail.commands.push(commandId);
      tail.ends.push(tail.version);
    }
    const hash = storedHashOf(event);
    const recordedAt = toUtc(this.lastMoment);
    const chain =
      written === this.lastMoment
        ? undefined
        : moved(entryOf(event, stream, this.count), recordedAt, tail);
    if (chain !== undefined) this.#moved.set(this.count, chain);
    tail.hash = chain?.hash ?? hash;
    tail.written = hash;
    this.#onFact?.(this.entryOf(event, stream, this.count));

    const awaited = this.#awaited.get(event.id);
    if (awaited === undefined) return;
    this.#awaited.delete(event.id);
    awaited({ number: this.count, version: tail.version, hash, recordedAt });
  }

  /** The entry of an event as every reader sees it. */
  entryOf(event: Recorded, stream: StreamId, number: number): Entry {
    const entry = entryOf(event, stream, number);
    const chain = this.#moved.get(number);
    return chain === undefined ? entry : { ...entry, ...chain };
  }

  tail(stream: StreamId): Readonly<Pick<Tail, 'version' | 'hash'>> {
    return this.#streams.get(stream) ?? EMPTY;
  }

  /** Version of the last fact of a command in a stream; undefined when it was not recorded. */
  endOf(stream: StreamId, commandId: string): number | undefined {
    const { commands, ends } = this.#streams.get(stream) ?? EMPTY;
    return ends[commands.lastIndexOf(commandId)];
  }

  numberOf(stream: StreamId, version: number): number | undefined {
    return this.#streams.get(stream)?.numbers[version - 1];
  }

  momentAt(number: number): UtcInstant {
    return toUtc(this.#moments[number - 1] as number);
  }

  /** A place that every fact after this number lies at or behind; undefined for the beginning. */
  placeBefore(number: number): Place | undefined {
    return this.#arrivals.placeBefore(number);
  }

  /** Whether facts are still missing that others were copied after: nobody else may write then. */
  get incomplete(): boolean {
    return this.#arrivals.waiting > 0;
  }

  /** Hands over each fact that gets its number from now on, in order, until `stop`. */
  watch(take: (entry: Entry) => void): () => void {
    this.#onFact = take;
    return () => {
      this.#onFact = undefined;
    };
  }

  names(prefix: string, after: StreamId | undefined, limit: number): readonly StreamId[] {
    this.#names ??= [...this.#streams.keys()].sort();
    return this.#names.filter((n) => n.startsWith(prefix) && n > (after ?? '')).slice(0, limit);
  }

  /** The next time an event with this id goes by. */
  expect(id: string): { readonly seen: Promise<Seen>; forget(): void } {
    let tell: (seen: Seen) => void = () => undefined;
    const seen = new Promise<Seen>((resolve) => {
      tell = resolve;
    });
    this.#awaited.set(id, tell);
    return {
      seen,
      forget: () => {
        if (this.#awaited.get(id) === tell) this.#awaited.delete(id);
      },
    };
  }

  /** Until the condition holds; throws `LogUnavailable` after `patience` milliseconds. */
  async until(holds: () => boolean, patience: number): Promise<void> {
    const end = Date.now() + patience;
    while (!holds()) {
      const left = end - Date.now();
      if (left <= 0) throw new LogUnavailable('The log is not followed far enough yet');
      await this.bell.wait(this.bell.count, NEVER, left);
    }
  }
}

const NEVER = new AbortController().signal;
