import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  START,
  type AllStreamRecordedEvent,
  type JSONEventData,
  type JSONEventType,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { calm } from './calm.js';
import { failureOf, NoAnswer } from './failure.js';
import { readBase64Quickly } from './quick-bytes.js';

readBase64Quickly();

/** A place in the server's log: byte offsets, rising, never dense. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event to be written. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** An event as the server keeps it; `place` is known of events read from the whole log. */
export interface Recorded {
  readonly id: string;
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly place: Place;
}

const utf8 = new TextEncoder();

// As bytes metadata goes over as it is; an object would make a detour through base64.
const jsonOf = ({ metadata, ...event }: Proposed): JSONEventData =>
  jsonEvent({ ...(event as JSONEventType), metadata: utf8.encode(JSON.stringify(metadata)) });

const recordedOf = ({ event }: { event?: unknown }): Recorded | undefined => {
  // A link whose target is gone resolves to nothing.
  if (event === undefined) return undefined;
  const e = event as AllStreamRecordedEvent;
  return {
    id: e.id,
    stream: e.streamId,
    revision: Number(e.revision),
    type: e.type,
    data: e.data,
    metadata: e.metadata,
    place: e.position,
  };
};

/** `timeout`: milliseconds without any answer before a request counts as lost. */
export interface ClientOptions {
  readonly url: string;
  readonly timeout: number;
}

/** The only place that knows the vendor's client, and where its traps are closed. */
export class Client {
  readonly #client: EventStoreDBClient;
  readonly #timeout: number;

  constructor({ url, timeout }: ClientOptions) {
    this.#client = EventStoreDBClient.connectionString(url);
    calm(this.#client);
    this.#timeout = timeout;
  }

  /** `revision`: the last event's, -1 for a stream that must not exist. Throws `WrongRevision`. */
  async append(stream: string, revision: number, events: readonly Proposed[]): Promise<void> {
    // The client's own deadline does not apply to appends: an answer that got lost never comes.
    const sent = this.#client.appendToStream(stream, events.map(jsonOf), {
      expectedRevision: revision < 0 ? NO_STREAM : BigInt(revision),
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswer()), this.#timeout);
    });
    try {
      await Promise.race([sent, late]);
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** At most `count` events of a stream from a revision on; none when it does not exist. */
  readStream(stream: string, from: number, count: number): Promise<Recorded[]> {
    return this.#collect(
      this.#client.readStream(stream, { fromRevision: BigInt(from), maxCount: count }),
    );
  }

  /** At most `count` events of the whole log, beginning with the one at `from`. */
  readAll(from: Place | undefined, count: number): Promise<Recorded[]> {
    return this.#collect(this.#client.readAll({ fromPosition: from ?? START, maxCount: count }));
  }

  /** The last event's place, whoever wrote it. */
  async end(): Promise<Place | undefined> {
    const [last] = await this.#collect(
      this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }),
    );
    return last?.place;
  }

  /**
   * Hands over every event of the whole log after a place, and then those that come, until the
   * signal aborts (it returns) or the connection breaks (it throws).
   */
  async subscribe(
    after: Place | undefined,
    take: (event: Recorded) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const subscription = this.#client.subscribeToAll({ fromPosition: after ?? START });
    try {
      await new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
        subscription.on('error', reject);
        subscription.on('close', () => reject(new NoAnswer()));
        subscription.on('end', () => reject(new NoAnswer()));
        subscription.on('data', (resolved: ResolvedEvent) => {
          const event = recordedOf(resolved);
          if (event === undefined || signal.aborted) return;
          try {
            take(event);
          } catch (error) {
            reject(error);
          }
        });
        if (signal.aborted) resolve();
      });
    } catch (error) {
      throw failureOf(error);
    } finally {
      // Without this the call stays open on the server for as long as the process lives.
      await subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    }
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }

  // A read has no deadline of its own either: silence between two events ends it.
  async #collect(read: StreamingRead<ResolvedEvent>): Promise<Recorded[]> {
    const events: Recorded[] = [];
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => reject(new NoAnswer()), this.#timeout);
        // Stays for good: an error that comes after the end would otherwise end the process.
        read.on('error', reject);
        read.on('end', resolve);
        read.on('data', (resolved: ResolvedEvent) => {
          timer?.refresh();
          const event = recordedOf(resolved);
          if (event !== undefined) events.push(event);
        });
      });
      return events;
    } catch (error) {
      if ((error as { type?: unknown }).type === 'stream-not-found') return [];
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
      await read.cancel().catch(() => undefined);
    }
  }
}
