/** An event as it came over the wire, and its place. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly commit: bigint;
  readonly createdTicks: bigint;
  readonly metadata: ReadonlyMap<string, string>;
  readonly data: Uint8Array;
  readonly customMetadata: Uint8Array;
}

export type Incoming = Pick<StoredEvent, 'id' | 'metadata' | 'data' | 'customMetadata'>;

/** `exact`: the revision of the last event, -1 for no stream. */
export type Expectation = { readonly exact: number } | 'any' | 'exists';

export type Appended =
  | { readonly last: StoredEvent }
  /** -1 when the stream does not exist. */
  | { readonly wrong: { readonly current: number } };

const TICKS_PER_MS = 10_000n;

/**
 * The rules of the server's log, in memory. Kinder than the server: nothing is ever lost or
 * reordered, ids are remembered for ever (the server's memory for `any` is bounded), there are no
 * ACLs, no truncation, no deletion, and an event is visible the moment it is stored.
 */
export class Store {
  readonly log: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #listeners = new Set<(event: StoredEvent) => void>();
  // Positions are byte offsets: sparse, rising, and never a count.
  #offset = 1_000n;

  constructor() {
    // A server that has just begun has written events of its own already.
    this.writeForeign('$$$scavenges');
    this.writeForeign('$users');
  }

  stream(name: string): readonly StoredEvent[] {
    return this.#streams.get(name) ?? [];
  }

  append(name: string, expected: Expectation, incoming: readonly Incoming[]): Appended {
    const there = this.stream(name);
    const current = there.length - 1;
    const exact = typeof expected === 'object' ? expected.exact : undefined;
    const wrong = { wrong: { current } };
    if (expected === 'exists' && current < 0) return wrong;
    if (exact !== undefined && exact > current) return wrong;
    // Only what expects less than there is can be a repetition; at the head it is always appended.
    if (exact !== current) {
      const from =
        exact === undefined ? there.findIndex((e) => e.id === incoming[0]?.id) : exact + 1;
      const same = from >= 0 && incoming.every((e, i) => there[from + i]?.id === e.id);
      if (same) return { last: there[from + incoming.length - 1] as StoredEvent };
      // An id that is known, followed by one that is not: corrupted idempotency.
      if (exact !== undefined || from >= 0) return wrong;
    }
    return { last: this.#add(name, incoming) };
  }

  /** An event of the server itself, or of somebody else's. */
  writeForeign(stream: string, data = '{}'): void {
    this.#add(stream, [
      {
        id: crypto.randomUUID(),
        metadata: new Map([
          ['type', stream.startsWith('$') ? '$metadata' : 'Foreign'],
          ['content-type', 'application/json'],
        ]),
        data: Buffer.from(data),
        customMetadata: new Uint8Array(),
      },
    ]);
  }

  listen(listener: (event: StoredEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #add(name: string, incoming: readonly Incoming[]): StoredEvent {
    const stream = this.#streams.get(name) ?? [];
    this.#streams.set(name, stream);
    const added = incoming.map((event): StoredEvent => {
      this.#offset += BigInt(100 + event.data.length + event.customMetadata.length);
      const stored = {
        ...event,
        stream: name,
        revision: stream.length,
        commit: this.#offset,
        createdTicks: BigInt(Date.now()) * TICKS_PER_MS,
      };
      stream.push(stored);
      this.log.push(stored);
      return stored;
    });
    for (const event of added) for (const listener of this.#listeners) listener(event);
    return added.at(-1) as StoredEvent;
  }
}
