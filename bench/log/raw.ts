import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { visit } from './payload.js';

// Of its own, because Emmett exchanges the driver's parsers for slower ones in the whole process.
const PARSED = {
  getTypeParser: (oid: number) => (text: string) =>
    oid === pg.types.builtins.JSON ? (JSON.parse(text) as unknown) : text,
};
const TEXT: pg.CustomTypesConfig = { getTypeParser: () => (text: string | Buffer) => text };

/** The driver alone: what an insert and a scan cost without a log around them. */
export class Raw {
  readonly #client: pg.Client;

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url });
  }

  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`CREATE TABLE public.raw (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stream text NOT NULL, version integer NOT NULL, body json NOT NULL,
      UNIQUE (stream, version))`);
  }

  async insert(version: number): Promise<void> {
    const body = JSON.stringify({ id: randomUUID(), ...visit() });
    await this.#client.query({
      name: 'raw-insert',
      text: 'INSERT INTO public.raw (stream, version, body) VALUES ($1, $2, $3)',
      values: ['family-1', version, body],
    });
  }

  /**
   * Reads the log's own table in pages. `parsed`: the driver parses the body; otherwise everything
   * stays text, the least that a driver can do.
   */
  async scan(page: number, parsed: boolean): Promise<number> {
    let [after, count] = ['0', 0];
    for (;;) {
      const { rows } = await this.#client.query<[string]>({
        name: 'raw-scan',
        rowMode: 'array',
        types: parsed ? PARSED : TEXT,
        text: `SELECT position, stream, version, type, hash, body FROM log.entry
          WHERE position > $1 ORDER BY position LIMIT $2`,
        values: [after, page],
      });
      count += rows.length;
      if (rows.length < page) return count;
      after = rows.at(-1)?.[0] ?? after;
    }
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}
