import { urlOf } from './address.js';
import type { Role } from './credentials.js';
import { ensureRunning } from './ensure-running.js';
import { layoutOf, makeDataDir } from './layout.js';
import { lockFolder } from './lock.js';
import { launch } from './postmaster.js';
import { DATABASE, provision } from './provision.js';
import type { ServerOptions } from './settings.js';
import { supervise, type ServerEvent } from './supervise.js';

export interface EmbeddedOptions extends ServerOptions {
  readonly dataDir: string;
  /** Told when the server went away and when it is back. */
  readonly notify?: (event: ServerEvent) => void;
}

export interface EmbeddedServer {
  url(role: Role, database?: string): string;
  /** Stops the server and lets the data folder go. */
  stop(): Promise<void>;
}

/**
 * The database of a data folder, held by this process alone. Starts it, adopts one that a killed
 * process left running, and brings it back when it dies.
 * @throws CannotStart with a sentence for the person who started it.
 */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const layout = layoutOf(options.dataDir);
  makeDataDir(layout);
  const lock = lockFolder(layout);
  const notify = options.notify ?? (() => undefined);
  try {
    const { server, credentials, binaries, user, adopted } = await ensureRunning(layout, options);
    if (adopted) notify('adopted');
    const supervised = supervise(
      layout,
      server,
      (lost) => launch(layout, binaries, user, options, lost.listen),
      notify,
    );
    const url = (role: Role, database = DATABASE): string =>
      urlOf(layout, supervised.current().listen, credentials, role, database);
    await provision(url('postgres', 'postgres'), credentials);
    return {
      url,
      stop: async () => {
        await supervised.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};
