import type { Config } from '../config/config.js';
import { connectionsTo, type Connections } from '../database/connections.js';
import { migrate } from '../migrations/migrate.js';
import { openDatabase } from './database.js';
import { kurrentLog, postgresLog, type OpenedLog } from './event-log.js';

/** A log of its own, apart from the installation that is running. */
export interface LogAt extends OpenedLog {
  close(): Promise<void>;
}

const inPostgres = async (connections: Connections, stop: () => Promise<void>): Promise<LogAt> => {
  try {
    await migrate(connections.owner);
    const opened = postgresLog(connections);
    return {
      ...opened,
      close: async () => {
        await opened.log.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/**
 * The log at an address: `postgres` for this installation's own database, whatever EVENT_STORE_URL
 * says; `postgresql://...` for another one, by the role that owns it, which is brought to this
 * version; `esdb://...` for a KurrentDB. Throws as `openJejak` does.
 */
export const openLogAt = async (config: Config, address: string): Promise<LogAt> => {
  if (address === 'postgres') {
    const database = await openDatabase(config, { beside: true });
    return inPostgres(database.connections, () => database.stop());
  }
  if (/^postgres(ql)?:/.test(address))
    return inPostgres(connectionsTo(address), () => Promise.resolve());
  const opened = await kurrentLog(address);
  return { ...opened, close: () => opened.log.close() };
};
