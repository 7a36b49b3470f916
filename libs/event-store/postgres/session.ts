import pg from 'pg';
import { failureOf } from './failure.js';

/** One connection that is made when needed and made again after it was lost. */
export class Session {
  #client: Promise<pg.Client> | undefined;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly prepare: (client: pg.Client) => Promise<void>,
    private readonly onLost: () => void = () => undefined,
  ) {}

  /** Throws `LogUnavailable` when the server is away; what became of the query is then unknown. */
  async query<R extends unknown[]>(query: pg.QueryArrayConfig): Promise<R[]> {
    const current = this.connect();
    try {
      const client = await current;
      return (await client.query<R>(query)).rows;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.name === 'LogUnavailable') this.#drop(current);
      throw failure;
    }
  }

  connect(): Promise<pg.Client> {
    if (this.#client !== undefined) return this.#client;
    const made = this.#open().catch((error: unknown) => {
      this.#drop(made);
      throw error;
    });
    this.#client = made;
    return made;
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      ...this.config,
    });
    // Without a listener a lost connection would end the process.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.#open$ === client) this.#client = undefined;
      this.onLost();
    });
    await client.connect();
    this.#open$ = client;
    await this.prepare(client);
    return client;
  }

  #open$: pg.Client | undefined;

  #drop(connection: Promise<pg.Client>): void {
    if (this.#client === connection) this.#client = undefined;
    connection.then((client) => client.end()).catch(() => undefined);
  }

  async close(): Promise<void> {
    const connection = this.#client;
    this.#client = undefined;
    await connection?.then((client) => client.end()).catch(() => undefined);
  }
}
