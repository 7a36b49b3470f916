import type pg from 'pg';
import type { Bell } from '../bell.js';
import { Session } from './session.js';

/**
 * Under load every append would have every follower ask for one or two facts; this long after a
 * ring, in milliseconds, what is heard rings once. The first append after a silence rings at once.
 */
const APART = 50;

/** Hears of appends by other connections and processes, and rings the bell. */
export class Ear {
  readonly #session: Session;
  #listening = false;
  #closed = false;
  #again: NodeJS.Timeout | undefined;
  #rangAt = -Infinity;
  #later: NodeJS.Timeout | undefined;

  constructor(
    connection: pg.ClientConfig,
    private readonly bell: Bell,
  ) {
    this.#session = new Session(
      connection,
      async (client) => {
        client.on('notification', () => this.#heard());
        await client.query('LISTEN jejak_log');
        // What was appended while nobody listened has rung for nobody.
        bell.ring();
      },
      () => this.#lost(),
    );
  }

  /** Begins with the first follower: a process without one needs no such connection. */
  listen(): void {
    if (this.#listening || this.#closed) return;
    this.#listening = true;
    this.#session.connect().catch(() => this.#lost());
  }

  #heard(): void {
    if (this.#later !== undefined) return;
    const rest = this.#rangAt + APART - performance.now();
    if (rest <= 0) this.#ring();
    else this.#later = setTimeout(() => this.#ring(), rest).unref();
  }

  #ring(): void {
    this.#later = undefined;
    this.#rangAt = performance.now();
    this.bell.ring();
  }

  #lost(): void {
    this.#listening = false;
    if (this.#closed) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.listen(), 1_000).unref();
    this.bell.ring();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    clearTimeout(this.#later);
    await this.#session.close();
  }
}
