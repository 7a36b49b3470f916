import { setTimeout as sleep } from 'node:timers/promises';
import type { Layout } from './layout.js';
import { isServerOf, readPidFile, type PidFile } from './pid-file.js';
import { stopPostmaster } from './postmaster.js';

export type ServerEvent = 'adopted' | 'lost' | 'restarted' | 'restart-failed';

export interface Supervised {
  current(): PidFile;
  stop(): Promise<void>;
}

/** Looking costs some 30 microseconds, so it may be often; an adopted server sends us no event. */
const LOOK_MS = 200;
const SLOWEST_RETRY_MS = 5_000;

/** Brings a server back whenever it is gone, until told to stop it. */
export const supervise = (
  layout: Layout,
  first: PidFile,
  relaunch: (lost: PidFile) => Promise<PidFile>,
  notify: (event: ServerEvent) => void,
): Supervised => {
  const stopping = new AbortController();
  let server = first;

  const watch = async (): Promise<void> => {
    let wait = LOOK_MS;
    while (!stopping.signal.aborted) {
      await sleep(wait, undefined, { signal: stopping.signal, ref: false });
      if (isServerOf(layout.cluster, server.pid)) continue;
      if (wait === LOOK_MS) notify('lost');
      try {
        server = await relaunch(server);
        wait = LOOK_MS;
        notify('restarted');
      } catch {
        wait = Math.min(wait * 2, SLOWEST_RETRY_MS);
        notify('restart-failed');
      }
    }
  };
  const watching = watch().catch(() => undefined);

  return {
    current: () => server,
    stop: async () => {
      stopping.abort();
      // A relaunch under way ends when the server it waits for does.
      await stopPostmaster(layout, readPidFile(layout.cluster)?.pid ?? server.pid);
      await watching;
      await stopPostmaster(layout, server.pid);
    },
  };
};
