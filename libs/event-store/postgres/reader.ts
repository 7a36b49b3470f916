import pg from 'pg';
import type { Position } from '#libs/domain/kernel';
import { keepText } from '../canonical.js';
import type { Entry, Place, ReadAllOptions, ReadStreamOptions, StreamId } from '../port.js';
import { cutStream, DEFAULT_BATCH } from '../reading.js';
import { failureOf } from './failure.js';

type Row = [
  position: string,
  stream: string,
  version: number,
  type: string,
  hash: string,
  body: string,
];

const COLUMNS = 'SELECT position, stream, version, type, hash, body FROM log.entry';
const STREAM = `${COLUMNS} WHERE stream = $1 AND version BETWEEN $2 AND $3 ORDER BY version`;
const STREAMS = `${COLUMNS} WHERE stream = ANY($1) ORDER BY stream, version`;
// The planner is told by the order of a join that one entry is looked up for each place.
const PLACES = `SELECT e.position, e.stream, e.version, e.type, e.hash, e.body
  FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::integer[])) AS place (stream, version)
  JOIN log.entry e ON e.stream = place.stream COLLATE "C" AND e.version = place.version
  ORDER BY e.stream, e.version`;
// Stream ids are ASCII and sorted as bytes, so a prefix is a range.
const NAMES = `SELECT stream FROM log.entry
  WHERE version = 1 AND stream > $1 AND stream >= $2 AND stream < $3 ORDER BY stream LIMIT $4`;
const ALL = `${COLUMNS} WHERE position > $1 ORDER BY position LIMIT $2`;
const SOME = `${COLUMNS} WHERE position > $1 AND type = ANY($3) ORDER BY position LIMIT $2`;
const HEAD = 'SELECT position, demonstration FROM log.head';
const HIGHEST = 2_147_483_647;

// Columns go over the body: a copy that was tampered with then breaks the hash of the entry.
const entryOf = (row: Row): Entry => placed(JSON.parse(row[5]) as Entry, row);

const placed = (parsed: Entry, [position, stream, version, type, hash]: Row): Entry => {
  const entry = parsed as { -readonly [K in keyof Entry]: Entry[K] };
  entry.position = position;
  entry.stream = stream;
  entry.version = version;
  entry.type = type;
  entry.hash = hash;
  return entry;
};

/** The body is the text of the hash as long as no column says otherwise. */
const entryWithText = (row: Row): Entry => {
  const [, stream, version, type, , body] = row;
  const entry = JSON.parse(body) as Entry;
  const whole = entry.stream === stream && entry.version === version && entry.type === type;
  placed(entry, row);
  if (whole) keepText(entry, body);
  return entry;
};

// json stays text here: the driver's own parser is slower to reach than the one above.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.JSON
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Reads the log over a pool of its own, so that reading never waits behind an append. */
export class Reader {
  readonly #pool: pg.Pool;

  constructor(connection: pg.ClientConfig, size: number) {
    this.#pool = new pg.Pool({
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
      keepAlive: true,
      ...connection,
      max: size,
    });
    // Idle connections that break are replaced by the pool; there is nobody to tell.
    this.#pool.on('error', () => undefined);
  }

  async stream(stream: StreamId, options: ReadStreamOptions): Promise<readonly Entry[]> {
    const range = [options.from ?? 1, Math.min(options.untilVersion ?? HIGHEST, HIGHEST)];
    const rows = await this.#rows<Row>('log-stream', STREAM, [stream, ...range]);
    return cutStream(rows.map(entryOf), options);
  }

  async streams(streams: readonly StreamId[]): Promise<readonly Entry[]> {
    // Without a name it is planned for these streams: the plan for any streams sorts whole entries.
    return (await this.#rows<Row>(undefined, STREAMS, [streams])).map(entryOf);
  }

  async places(places: readonly Place[]): Promise<readonly Entry[]> {
    const [streams, versions] = [places.map((p) => p.stream), places.map((p) => p.version)];
    return (await this.#rows<Row>('log-places', PLACES, [streams, versions])).map(entryOf);
  }

  async names(prefix: string, after: StreamId | undefined, limit: number): Promise<StreamId[]> {
    const range = [after ?? '', prefix, `${prefix}\u007f`, limit];
    return (await this.#rows<[string]>('log-names', NAMES, range)).map(([stream]) => stream);
  }

  async *all(
    after: Position | undefined,
    options: ReadAllOptions,
  ): AsyncGenerator<readonly Entry[]> {
    const size = options.batch ?? DEFAULT_BATCH;
    const page = (position: Position): Promise<Row[]> =>
      options.types === undefined
        ? this.#rows<Row>('log-all', ALL, [position, size])
        : this.#rows<Row>('log-some', SOME, [position, size, options.types]);
    let rows = await page(after ?? '0');
    while (rows.length > 0) {
      // The database fetches the next batch while this one is worked on.
      const next = rows.length < size ? undefined : page((rows.at(-1) as Row)[0]);
      next?.catch(() => undefined);
      yield rows.map(options.keepText === true ? entryWithText : entryOf);
      rows = (await next) ?? [];
    }
  }

  async head(): Promise<{ readonly position: Position; readonly demonstration: boolean }> {
    const [row] = await this.#rows<[string, boolean]>('log-head', HEAD, []);
    if (row === undefined) throw new Error('The log has no head');
    return { position: row[0], demonstration: row[1] };
  }

  async #rows<R extends unknown[]>(
    name: string | undefined,
    text: string,
    values: unknown[],
  ): Promise<R[]> {
    try {
      return (
        await this.#pool.query<R>({
          name,
          text,
          values,
          rowMode: 'array',
          types,
        })
      ).rows;
    } catch (error) {
      throw failureOf(error);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
