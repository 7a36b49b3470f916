import type { EventLog } from '#libs/event-store';
import type { EntrySink } from '#libs/event-store/copy';
import {
  keepWritersOut,
  markDemonstration,
  openPostgresLog,
  openPostgresSink,
} from '#libs/event-store/postgres';
import type { Connections } from '../database/connections.js';

/** The log an installation is set up with. */
export interface OpenedLog {
  readonly log: EventLog;
  /** As the owner: takes another log's entries over, for `copy-log`. */
  openSink(): EntrySink;
  /** As the owner. False when the log holds real facts. */
  markDemonstration(): Promise<boolean>;
  /**
   * As the owner: nobody appends until the answer is called; `in-use` while a program that does is
   * connected, `cannot` where the store has no such lock.
   */
  keepWritersOut(): Promise<(() => Promise<void>) | 'in-use' | 'cannot'>;
}

/** The log in a PostgreSQL that has been brought to this version. */
export const postgresLog = ({ app, owner }: Connections): OpenedLog => ({
  log: openPostgresLog({ connection: app }),
  openSink: () => openPostgresSink(owner),
  markDemonstration: () => markDemonstration(owner),
  keepWritersOut: () => keepWritersOut(owner),
});

/** The log in a KurrentDB. */
export const kurrentLog = async (url: string): Promise<OpenedLog> => {
  // Loaded by those who use it: gRPC takes its time and its memory.
  const kurrent = await import('#libs/event-store/kurrentdb');
  const options = { url };
  const log = kurrent.openKurrentLog(options);
  return {
    log,
    openSink: () => log.openSink(),
    markDemonstration: () => kurrent.markDemonstration(options),
    keepWritersOut: () => Promise.resolve('cannot'),
  };
};

/** In KurrentDB when there is a URL of one, otherwise in PostgreSQL. */
export const openEventLog = async (
  connections: Connections,
  eventStoreUrl?: string,
): Promise<OpenedLog> =>
  eventStoreUrl === undefined ? postgresLog(connections) : kurrentLog(eventStoreUrl);
