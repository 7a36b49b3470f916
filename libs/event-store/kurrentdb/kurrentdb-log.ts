import { checkAppend } from '../check-append.js';
import { comparePositions, distanceBetween, isPosition } from '../positions.js';
import type { EntrySink } from '../copy/sink.js';
import { LogUnavailable, type EventLog } from '../port.js';
import { pick } from '../reading.js';
import { render } from '../render.js';
import { Catalogue } from './catalogue.js';
import { Client } from './client.js';
import { KurrentSink } from './entry-sink.js';
import { follow } from './follow.js';
import { Observer } from './observer.js';
import { Reader } from './reader.js';
import { Writer } from './writer.js';

export interface KurrentLogOptions {
  /** esdb://host:2113?tls=false, esdb://user:password@a:2113,b:2113,c:2113?tls=true&tlsCAFile=... */
  readonly url: string;
  /** Logs on one server are told apart by this; `jejak` by default. */
  readonly name?: string;
  /** Milliseconds since the epoch; the system's clock by default. */
  readonly now?: () => number;
  /** Milliseconds without an answer after which a request is made again; 5,000 by default. */
  readonly timeout?: number;
  /** Milliseconds after which an append is given up, its outcome unknown; 15,000 by default. */
  readonly patience?: number;
  /** Milliseconds between two looks at a subscription that says nothing; 5,000 by default. */
  readonly watch?: number;
}

const LONGEST_PAUSE = 30_000;

export interface KurrentLog extends EventLog {
  /** Takes another log's entries over, while the log stays open. */
  openSink(): EntrySink;
}

/** The log in KurrentDB. One per process: it keeps a catalogue of the whole log in memory. */
export const openKurrentLog = (options: KurrentLogOptions): KurrentLog => {
  const { url, name = 'jejak', now = Date.now, timeout = 5_000, patience = 15_000 } = options;
  const client = new Client({ url, timeout });
  const catalogue = new Catalogue(name);
  const timing = { watch: options.watch ?? 5_000, longestPause: Math.min(patience, LONGEST_PAUSE) };
  const observer = new Observer(client, catalogue, timing);
  const reader = new Reader(client, catalogue, patience);
  const writer = new Writer(client, catalogue, reader, { now, patience });

  // Whether the log is a demonstration must be known before the first fact is stamped.
  let ready: Promise<void> | undefined;
  const begin = (): Promise<void> =>
    (ready ??= reader.catchUp().catch((error: unknown) => {
      ready = undefined;
      throw error;
    }));
  let closed: Promise<void> | undefined;
  const shut = async (): Promise<void> => {
    await writer.drain();
    await observer.stop();
    await client.close();
  };

  return {
    async append(stream, expected, given, meta, how) {
      checkAppend(stream, expected, given, meta);
      if (closed !== undefined) throw new LogUnavailable('The log was closed');
      // Refuses what is no JSON, such as a number that is none, before it becomes null below.
      const rendered = render(stream, given, meta);
      // What the caller does to its objects afterwards must not reach the log.
      const facts = JSON.parse(JSON.stringify(given)) as typeof given;
      await begin();
      return writer.append({ stream, expected, facts, rendered, meta, options: how });
    },
    readStream: (stream, o) => reader.stream(stream, o),
    readStreams: (streams) => reader.streams(streams),
    readPlaces: async (places) =>
      pick(await reader.streams(places.map(({ stream }) => stream)), places),
    async streams(prefix, after, limit) {
      await reader.catchUp();
      return catalogue.names(prefix, after, limit);
    },
    async *readAll(after, o = {}) {
      await reader.catchUp();
      yield* reader.all(after, o);
    },
    follow: (after, o) => follow(reader, catalogue, after, o),
    async head() {
      await reader.catchUp();
      return catalogue.count === 0 ? undefined : String(catalogue.count);
    },
    isPosition,
    async isDemonstration() {
      await reader.catchUp();
      return catalogue.demonstration;
    },
    compare: comparePositions,
    distance: distanceBetween,
    openSink: () => new KurrentSink(client, catalogue, reader, patience),
    close: () => (closed ??= shut()),
  };
};
