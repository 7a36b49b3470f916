import type pg from 'pg';
import type { Bell } from '../bell.js';
import { Session } from './session.js';

/** Hears of appends by other connections and processes, and rings the bell. */
export class Ear {
  readonly #session: Session;
  #listening = false;
  #closed = false;
  #again: NodeJS.Timeout | undefined;

  constructor(
    connection: pg.ClientConfig,
    private readonly bell: Bell,
  ) {
    this.#session = new Session(
      connection,
      async (client) => {
        client.on('notification', () => bell.ring());
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
    await this.#session.close();
  }
}
