import type { EntrySink } from '../copy/sink.js';
import { LogUnavailable, type Entry } from '../port.js';
import type { Catalogue } from './catalogue.js';
import type { Client } from './client.js';
import { keepPlaced } from './entry.js';
import { WrongRevision } from './failure.js';
import { Pauses } from './pause.js';
import type { Reader } from './reader.js';

/** One append holds at most so many facts: older servers take one MiB at a time. */
const MOST_FACTS = 100;
/** Streams that are written to at a time. */
const AT_ONCE = 64;

/**
 * Takes entries of another log over as they are. Those of one stream share an append, and many streams
 * are written to at a time: each fact keeps its position beside it, so the server's order is free.
 */
export class KurrentSink implements EntrySink {
  /** So many that each family among them has some facts: an append costs more than a fact. */
  readonly batch = 20_000;
  /** The number of the first fact that was not there before. */
  #first: number | undefined;
  #stop: (() => void) | undefined;
  /** Given back by the log and not asked for yet: a run that was cut off had stored some already. */
  readonly #stored = new Map<string, Entry>();

  constructor(
    private readonly client: Client,
    private readonly catalogue: Catalogue,
    private readonly reader: Reader,
    private readonly patience: number,
  ) {}

  async put(
    entries: readonly Entry[],
    how?: { readonly readBack: boolean },
  ): Promise<readonly Entry[]> {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { catalogue } = this;
    await this.reader.catchUp();
    // What the log gives back comes by the subscription, which the catalogue needs anyway.
    if (how?.readBack === true)
      this.#stop ??= catalogue.watch((entry) => this.#stored.set(entry.position, entry));
    this.#first ??= catalogue.count + 1;
    if (Number(first.position) < this.#first || Number(first.position) > catalogue.count + 1)
      throw new Error('The log does not end where these entries begin');
    const streams = byStream(entries.filter((e) => Number(e.position) > catalogue.count)).values();
    const hand = async (): Promise<void> => {
      for (const facts of streams)
        for (let i = 0; i < facts.length; i += MOST_FACTS)
          await this.#send(facts.slice(i, i + MOST_FACTS));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    for (let count = catalogue.count; count < Number(last.position); count = catalogue.count)
      await catalogue.until(() => catalogue.count > count, this.patience);
    return this.#taken(entries);
  }

  #taken(entries: readonly Entry[]): readonly Entry[] {
    return entries.flatMap(({ position }) => {
      const stored = this.#stored.get(position);
      this.#stored.delete(position);
      return stored ?? [];
    });
  }

  /** The log that it writes into is closed by whoever opened it. */
  close(): Promise<void> {
    this.#stop?.();
    return Promise.resolve();
  }

  async #send(run: readonly Entry[]): Promise<void> {
    const { stream, version } = run[0] as Entry;
    const name = this.catalogue.nameOf(stream);
    const until = Date.now() + this.patience;
    const pauses = new Pauses(1_000);
    for (;;) {
      try {
        return await this.client.append(name, version - 2, run.map(keepPlaced));
      } catch (error) {
        if (error instanceof WrongRevision) return this.#sendRest(name, run);
        // The same ids at the same revision: what was stored before the answer was lost stays once.
        if (!(error instanceof LogUnavailable) || Date.now() >= until) throw error;
        await pauses.next();
      }
    }
  }

  /** An earlier run that was cut off had stored the first of these facts and not the others. */
  async #sendRest(name: string, run: readonly Entry[]): Promise<void> {
    const { version } = run[0] as Entry;
    const there = await this.client.readStream(name, version - 1, run.length + 1);
    const same = there.every((event, i) => {
      const entry = run[i];
      return entry !== undefined && event.id === keepPlaced(entry).id;
    });
    if (!same || there.length === 0)
      throw new Error('A stream of the log holds other facts than the one that is copied');
    if (there.length < run.length) await this.#send(run.slice(there.length));
  }
}

const byStream = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) {
    const facts = streams.get(entry.stream);
    if (facts === undefined) streams.set(entry.stream, [entry]);
    else facts.push(entry);
  }
  return streams;
};
