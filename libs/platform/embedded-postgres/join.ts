import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { urlOf } from './address.js';
import type { Credentials } from './credentials.js';
import { layoutOf, type Layout } from './layout.js';
import { isServerOf, readPidFile } from './pid-file.js';
import { CannotStart } from './problem.js';
import { DATABASE } from './provision.js';
import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedServer } from './server.js';

/** A Jejak that holds the folder may still be starting its database. */
const STARTING_MS = 30_000;

/**
 * The database of a data folder for a process that works beside the application: as a guest of the
 * one that runs, or, when none does, as its holder for as long as the work takes.
 */
export const joinEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  for (const until = Date.now() + STARTING_MS; ; await sleep(100)) {
    try {
      return await startEmbeddedPostgres(options);
    } catch (error) {
      const held = error instanceof CannotStart && error.code === 'DATA_FOLDER_IN_USE';
      if (!held) throw error;
      const guest = asGuest(layoutOf(options.dataDir));
      if (guest !== undefined) return guest;
      if (Date.now() > until) throw error;
    }
  }
};

const asGuest = (layout: Layout): EmbeddedServer | undefined => {
  const server = readPidFile(layout.cluster);
  if (!server?.ready || !isServerOf(layout.cluster, server.pid)) return undefined;
  if (!existsSync(layout.credentials)) return undefined;
  const credentials = JSON.parse(readFileSync(layout.credentials, 'utf8')) as Credentials;
  return {
    url: (role, database = DATABASE) => urlOf(layout, server.listen, credentials, role, database),
    stop: async () => undefined,
  };
};
