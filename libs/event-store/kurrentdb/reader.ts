import type { Position } from '#libs/domain/kernel';
import type { Entry, ReadAllOptions, ReadStreamOptions, StreamId } from '../port.js';
import { cutStream, DEFAULT_BATCH } from '../reading.js';
import type { Catalogue } from './catalogue.js';
import type { Client, Recorded } from './client.js';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** Events asked for at a time; one request costs about as much as twenty events. */
const PAGE = 500;
const STREAMS_AT_ONCE = 16;

/** Reads from the server and puts the catalogue's numbers and moments to what comes. */
export class Reader {
  constructor(
    private readonly client: Client,
    private readonly catalogue: Catalogue,
    private readonly patience: number,
  ) {}

  /** Until the catalogue has everything that was in the log when this was called. */
  async catchUp(): Promise<void> {
    const end = await this.client.end();
    if (end === undefined) return;
    const { catalogue } = this;
    let place = catalogue.place;
    while (place === undefined || place.commit < end.commit) {
      // Patience is for a log that does not come nearer; a long one takes as long as it takes.
      await catalogue.until(() => catalogue.place !== place, this.patience);
      place = catalogue.place;
    }
  }

  async stream(stream: StreamId, options: ReadStreamOptions = {}): Promise<readonly Entry[]> {
    const { from = 1, untilVersion = EVERYTHING } = options;
    if (untilVersion < from) return [];
    const name = this.catalogue.nameOf(stream);
    const count = Math.min(EVERYTHING, untilVersion - from + 1);
    const events = await this.client.readStream(name, from - 1, count);
    const last = events.at(-1);
    if (last === undefined) return [];
    await this.catalogue.until(
      () => this.catalogue.tail(stream).version > last.revision,
      this.patience,
    );
    return cutStream(
      events.map((event) => this.#entry(event, stream)),
      options,
    );
  }

  #entry(event: Recorded, stream: StreamId): Entry {
    const number = this.catalogue.numberOf(stream, event.revision + 1) as number;
    return this.catalogue.entryOf(event, stream, number);
  }

  async streams(streams: readonly StreamId[]): Promise<readonly Entry[]> {
    const wanted = [...new Set(streams)].sort();
    const found: (readonly Entry[])[] = [];
    for (let i = 0; i < wanted.length; i += STREAMS_AT_ONCE) {
      const part = wanted.slice(i, i + STREAMS_AT_ONCE);
      found.push(...(await Promise.all(part.map((stream) => this.stream(stream)))));
    }
    return found.flat();
  }

  /** Up to where the catalogue is when a page is asked for. */
  async *all(
    after: Position | undefined,
    { batch: size = DEFAULT_BATCH, types }: ReadAllOptions,
  ): AsyncGenerator<readonly Entry[]> {
    let batch: Entry[] = [];
    for await (const page of this.#pages(Number(after ?? 0), Math.max(size, PAGE))) {
      for (const entry of page) {
        if (types !== undefined && !types.includes(entry.type)) continue;
        batch.push(entry);
        if (batch.length < size) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }

  async *#pages(after: number, size: number): AsyncGenerator<readonly Entry[]> {
    let number = after;
    while (number < this.catalogue.count) {
      const until = this.catalogue.count;
      for await (const page of this.#range(number, until, size)) {
        number += page.length;
        yield page;
      }
      if (number < until) return;
    }
  }

  /** Facts after one number up to another that the catalogue has reached, in order. */
  async *#range(after: number, until: number, size: number): AsyncGenerator<readonly Entry[]> {
    // Copied facts lie in the server's log in another order: what comes too early is held.
    const held = new Map<number, Entry>();
    let number = after;
    let place = this.catalogue.placeBefore(after);
    // The server begins with the event at the place itself.
    let next = this.client.readAll(place, size + 1);
    for (;;) {
      const events = await next;
      const last = events.at(-1);
      if (last === undefined || last.place.commit === place?.commit) return;
      const before = place?.commit;
      place = last.place;
      const found: Entry[] = [];
      for (const event of events) {
        if (before !== undefined && event.place.commit <= before) continue;
        const stream = this.catalogue.streamOf(event);
        const its =
          stream === undefined ? undefined : this.catalogue.numberOf(stream, event.revision + 1);
        if (stream === undefined || its === undefined || its <= number || its > until) continue;
        held.set(its, this.catalogue.entryOf(event, stream, its));
        for (let entry = held.get(number + 1); entry !== undefined; entry = held.get(number + 1)) {
          number += 1;
          held.delete(number);
          found.push(entry);
        }
      }
      if (number < until) {
        // The server fetches the next page while this one is worked on.
        next = this.client.readAll(place, size + 1);
        next.catch(() => undefined);
      }
      if (found.length > 0) yield found;
      if (number >= until) return;
    }
  }
}
