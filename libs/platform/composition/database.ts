import { connectionsTo, type Connections } from '../database/connections.js';
import type { Config } from '../config/config.js';
import { joinEmbeddedPostgres } from '../embedded-postgres/join.js';
import { startEmbeddedPostgres, type EmbeddedOptions } from '../embedded-postgres/server.js';

export interface Database {
  readonly connections: Connections;
  /** False when the database is a server by URL, which is none of ours to start or stop. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Works beside a running Jejak on the same data folder instead of being refused. */
  readonly beside?: boolean;
  readonly notify?: EmbeddedOptions['notify'];
}

export const openDatabase = async (
  config: Config,
  options: DatabaseOptions = {},
): Promise<Database> => {
  if (config.databaseUrl !== undefined) {
    return {
      connections: connectionsTo(config.databaseUrl, config.ownerUrl),
      embedded: false,
      stop: async () => undefined,
    };
  }
  const open = options.beside ? joinEmbeddedPostgres : startEmbeddedPostgres;
  const server = await open({ dataDir: config.dataDir, notify: options.notify });
  return {
    connections: connectionsTo(server.url('jejak_app'), server.url('jejak_owner')),
    embedded: true,
    stop: () => server.stop(),
  };
};
