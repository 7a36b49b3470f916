import type pg from 'pg';
import { Bell } from '../bell.js';
import { checkAppend, expectedVersion } from '../check-append.js';
import { comparePositions, distanceBetween, isPosition } from '../positions.js';
import { LogUnavailable, type EventLog } from '../port.js';
import { render } from '../render.js';
import { appendQuery, outcomeOf, type AppendRow } from './append-query.js';
import { Batcher } from './batcher.js';
import { Ear } from './ear.js';
import { follow } from './follow.js';
import { Reader } from './reader.js';
import { Session } from './session.js';
import { joinWriters } from './writers.js';

export interface PostgresLogOptions {
  /** The application's role; `log.sql` must have been run by the owner. */
  readonly connection: pg.ClientConfig;
  /** Connections for reading; 4 by default. Appends need one more, followers another. */
  readonly readers?: number;
}

// An acknowledged fact is on disk, also on a server that is set up to be hasty.
const writing = async (client: pg.Client): Promise<void> => {
  await joinWriters(client);
  await client.query(
    `SELECT set_config('synchronous_commit', 'on', false)
     WHERE current_setting('synchronous_commit') = 'off'`,
  );
};

export const openPostgresLog = ({ connection, readers = 4 }: PostgresLogOptions): EventLog => {
  const bell = new Bell();
  const reader = new Reader(connection, readers);
  const ear = new Ear(connection, bell);
  const writer = new Session({ query_timeout: 30_000, ...connection, pipeline: true }, writing);
  const batcher = new Batcher(async (batch) => {
    const rows = await writer.query<AppendRow>(appendQuery(batch));
    return rows.map(outcomeOf);
  });
  let closed: Promise<void> | undefined;
  const shut = async (): Promise<void> => {
    await batcher.drain();
    await Promise.all([writer.close(), ear.close(), reader.close()]);
  };

  return {
    async append(stream, expected, facts, meta, options) {
      checkAppend(stream, expected, facts, meta);
      if (closed !== undefined) throw new LogUnavailable('The log was closed');
      return batcher.add({
        stream,
        expected: expectedVersion(expected),
        commandId: meta.commandId,
        commandDigest: meta.commandDigest,
        demoNow: options?.demoNow,
        facts: render(stream, facts, meta),
      });
    },
    readStream: (stream, options = {}) => reader.stream(stream, options),
    readStreams: (streams) => reader.streams(streams),
    readPlaces: (places) => reader.places(places),
    streams: (prefix, after, limit) => reader.names(prefix, after, limit),
    readAll: (after, options = {}) => reader.all(after, options),
    follow(after, options) {
      ear.listen();
      return follow(reader, bell, after, options);
    },
    async head() {
      const { position } = await reader.head();
      return position === '0' ? undefined : position;
    },
    isPosition,
    isDemonstration: async () => (await reader.head()).demonstration,
    compare: comparePositions,
    distance: distanceBetween,
    close: () => (closed ??= shut()),
  };
};
