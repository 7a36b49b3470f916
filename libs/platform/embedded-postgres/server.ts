import { setTimeout as sleep } from 'node:timers/promises';
import { urlOf } from './address.js';
import type { Role } from './credentials.js';
import { ensureRunning } from './ensure-running.js';
import { layoutOf, makeDataDir } from './layout.js';
import { lockFolder } from './lock.js';
import { isServerOf } from './pid-file.js';
import { launch, stopPostmaster } from './postmaster.js';
import { DATABASE, provision } from './provision.js';
import type { ServerOptions } from './settings.js';

export interface EmbeddedOptions extends ServerOptions {
  readonly dataDir: string;
  /** Told when the server went away and when it is back; the text is free of personal data. */
  readonly notify?: (event: 'adopted' | 'lost' | 'restarted' | 'restart-failed') => void;
}

export interface EmbeddedServer {
  url(role: Role, database?: string): string;
  /** Stops the server and lets the data folder go. */
  stop(): Promise<void>;
}

const LOOK_MS = 200;

/**
 * The database of a data folder, held by this process alone. Starts it, adopts one that a killed
 * process left running, and brings it back when it dies.
 * @throws CannotStart with a sentence for the person who started it.
 */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const layout = layoutOf(options.dataDir);
  makeDataDir(layout);
  const lock = lockFolder(layout);
  try {
    const running = await ensureRunning(layout, options);
    if (running.adopted) options.notify?.('adopted');
    let server = running.server;
    const url = (role: Role, database = DATABASE): string =>
      urlOf(layout, server.listen, running.credentials, role, database);
    await provision(url('postgres', 'postgres'), running.credentials);

    const stopping = new AbortController();
    const watch = async (): Promise<void> => {
      while (!stopping.signal.aborted) {
        await sleep(LOOK_MS, undefined, { signal: stopping.signal, ref: false });
        if (isServerOf(layout.cluster, server.pid)) continue;
        options.notify?.('lost');
        try {
          const port = server.listen.kind === 'loopback' ? server.listen.port : undefined;
          server = await launch(layout, running.binaries, running.user, { ...options, port });
          options.notify?.('restarted');
        } catch {
          options.notify?.('restart-failed');
        }
      }
    };
    const watching = watch().catch(() => undefined);

    return {
      url,
      stop: async () => {
        stopping.abort();
        await watching;
        await stopPostmaster(layout, server.pid);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};
