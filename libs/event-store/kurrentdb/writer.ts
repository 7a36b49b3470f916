import { toUtc } from '#libs/domain/kernel';
import { expectedVersion } from '../check-append.js';
import {
  LogUnavailable,
  type AppendOptions,
  type AppendOutcome,
  type EntryBody,
  type EntryMeta,
  type Expected,
  type StreamId,
} from '../port.js';
import type { Rendered } from '../render.js';
import type { Catalogue, Seen } from './catalogue.js';
import type { Client, Proposed } from './client.js';
import { commandOf, propose } from './entry.js';
import { WrongRevision } from './failure.js';
import { Pauses } from './pause.js';
import type { Reader } from './reader.js';

export interface WriterOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds after which an append that did not succeed is given up as unknown. */
  readonly patience: number;
}

export interface Append {
  readonly stream: StreamId;
  readonly expected: Expected;
  readonly facts: readonly EntryBody[];
  readonly rendered: readonly Rendered[];
  readonly meta: EntryMeta;
  readonly options: AppendOptions | undefined;
}

/**
 * Appends with the exact revision that the catalogue knows. The server refuses it when anybody was
 * faster, so whatever the catalogue says about commands of the stream holds at the append too.
 */
export class Writer {
  #stamp = 0;
  readonly #turns = new Map<StreamId, Promise<unknown>>();

  constructor(
    private readonly client: Client,
    private readonly catalogue: Catalogue,
    private readonly reader: Reader,
    private readonly options: WriterOptions,
  ) {}

  /** One append to a stream at a time: those of one process need not race each other. */
  append(append: Append): Promise<AppendOutcome> {
    const { stream } = append;
    const turn = (this.#turns.get(stream) ?? Promise.resolve()).then(() => this.#decide(append));
    const done = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(stream) === done) this.#turns.delete(stream);
      });
    this.#turns.set(stream, done);
    return turn;
  }

  async drain(): Promise<void> {
    await Promise.all(this.#turns.values());
  }

  async #decide(append: Append): Promise<AppendOutcome> {
    const { catalogue } = this;
    const { stream, expected, facts, rendered, meta, options } = append;
    const wanted = expectedVersion(expected);
    const pauses = new Pauses(50, 2);
    for (let fresh = false; ;) {
      const end = catalogue.endOf(stream, meta.commandId);
      if (end !== undefined) return this.#recorded(stream, end, meta);
      if (catalogue.incomplete)
        throw new LogUnavailable('The log is half copied: let the copy be finished first');
      const before = catalogue.tail(stream);
      if (wanted !== undefined && wanted !== before.version) {
        if (fresh) return { status: 'conflict', actual: before.version };
        await this.reader.catchUp();
        fresh = true;
        continue;
      }
      const events = propose(stream, facts, rendered, meta, before, this.#moment(options));
      const seen = await this.#commit(stream, before.version, events);
      if (seen === 'moved') {
        await this.reader.catchUp();
        fresh = true;
        if (wanted === undefined) await pauses.next();
      } else if (seen.hash === events.at(-1)?.metadata['hash'])
        return {
          status: 'appended',
          version: seen.version,
          position: String(seen.number),
          recordedAt: seen.recordedAt,
        };
      // Otherwise another process recorded this very command, and its facts went by.
    }
  }

  #moment(how: AppendOptions | undefined): string {
    const { catalogue } = this;
    const pretended = catalogue.demonstration ? how?.demoNow : undefined;
    const clock = pretended === undefined ? this.options.now() : Date.parse(pretended);
    this.#stamp = Math.max(clock, catalogue.lastMoment, this.#stamp);
    return toUtc(this.#stamp);
  }

  async #recorded(stream: StreamId, version: number, meta: EntryMeta): Promise<AppendOutcome> {
    const { catalogue } = this;
    const [event] = await this.client.readStream(catalogue.nameOf(stream), version - 1, 1);
    if (event === undefined) throw new LogUnavailable('The log lacks a fact that it had');
    if (commandOf(event).commandDigest !== meta.commandDigest) return { status: 'command-reused' };
    const number = catalogue.numberOf(stream, version) as number;
    return {
      status: 'repeated',
      version,
      position: String(number),
      recordedAt: catalogue.momentAt(number),
    };
  }

  /**
   * Sends the same events with the same revision until they went by in the log, or somebody else's
   * did. The server's answer alone is not waited for: it can get lost, what is in the log cannot.
   */
  async #commit(
    stream: StreamId,
    version: number,
    events: readonly Proposed[],
  ): Promise<Seen | 'moved'> {
    const until = Date.now() + this.options.patience;
    const pauses = new Pauses(1_000);
    const last = this.catalogue.expect((events.at(-1) as Proposed).id);
    try {
      for (;;) {
        const sent = this.client
          .append(this.catalogue.nameOf(stream), version - 1, events)
          .then(() => 'sent' as const);
        sent.catch(() => undefined);
        try {
          const first = await Promise.race([last.seen, sent]);
          return first === 'sent' ? await within(last.seen, until) : first;
        } catch (error) {
          if (error instanceof WrongRevision) return 'moved';
          if (!(error instanceof LogUnavailable) || Date.now() >= until) throw error;
          await pauses.next();
        }
      }
    } finally {
      last.forget();
    }
  }
}

const within = async <T>(promise: Promise<T>, until: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const unknown = (): void =>
      reject(new LogUnavailable('The log took the facts but does not show them yet'));
    timer = setTimeout(unknown, Math.max(0, until - Date.now()));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
