import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
import type { FactStore } from '#libs/event-store';
import { meta, visit } from './payload.js';

/** One durable append of one fact to the nth stream, which must stand at the given version. */
export type Write = (stream: number, version: number) => Promise<void>;

export const jejakWrites = (facts: FactStore, streams: number): Write => {
  const names = Array.from({ length: streams }, () => `family-${randomUUID()}`);
  return async (stream, version) => {
    const outcome = await facts.append(names[stream] as string, version, [visit()], meta());
    if (outcome.status !== 'appended') throw new Error(outcome.status);
  };
};

/** The peer, with its own pool and settings; the same content, in the clear, since it seals nothing. */
export const emmettWrites = async (
  url: string,
  streams: number,
): Promise<{ readonly write: Write; close(): Promise<void> }> => {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const names = Array.from({ length: streams }, () => `family-${randomUUID()}`);
  return {
    close: () => store.close(),
    write: async (stream, version) => {
      const { type, ...data } = visit();
      await store.appendToStream(
        names[stream] as string,
        [{ type, data, metadata: { ...meta() } }],
        { expectedStreamVersion: BigInt(version) },
      );
    },
  };
};

/** Many callers, each with streams of its own, each waiting for its answer before the next append. */
export class Load {
  readonly #versions: number[];
  readonly #write: Write;
  readonly #callers: number;

  constructor(write: Write, streams: number, callers: number) {
    this.#write = write;
    this.#callers = callers;
    this.#versions = Array.from({ length: streams }, () => 0);
  }

  async #next(stream: number): Promise<void> {
    const version = this.#versions[stream] ?? 0;
    await this.#write(stream, version);
    this.#versions[stream] = version + 1;
  }

  async #each(work: (caller: number) => Promise<void>): Promise<void> {
    await Promise.all(Array.from({ length: this.#callers }, (_, caller) => work(caller)));
  }

  /** One fact in every stream: plans, connections and keys are there before anything is measured. */
  warm(): Promise<void> {
    return this.#each(async (caller) => {
      for (let s = caller; s < this.#versions.length; s += this.#callers) await this.#next(s);
    });
  }

  /** Appends a second, over `ms` milliseconds. */
  async rate(ms: number): Promise<number> {
    const from = performance.now();
    let done = 0;
    await this.#each(async (caller) => {
      let stream = caller;
      while (performance.now() - from < ms) {
        await this.#next(stream);
        done += 1;
        stream = stream + this.#callers < this.#versions.length ? stream + this.#callers : caller;
      }
    });
    return (1000 * done) / (performance.now() - from);
  }
}
