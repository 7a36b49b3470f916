import type { Entry, EventLog } from '#libs/event-store';
import { openKurrentLog, type KurrentLogOptions } from '#libs/event-store/kurrentdb';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';

/** Impatient, so that a fault is over within seconds, and patient enough for a busy machine. */
const HASTY = { timeout: 1_500, patience: 15_000, watch: 600 };

export interface Setting {
  readonly double: KurrentDouble;
  readonly log: EventLog;
  /** Another process on the same log. */
  readonly open: (options?: Partial<KurrentLogOptions>) => EventLog;
}

/** Runs a test with a server of its own, and ends both whatever becomes of the test. */
export const withServer =
  (test: (setting: Setting) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const double = await KurrentDouble.start();
    const opened: EventLog[] = [];
    const open = (options: Partial<KurrentLogOptions> = {}): EventLog => {
      const log = openKurrentLog({ url: double.url, ...HASTY, ...options });
      opened.push(log);
      return log;
    };
    try {
      await test({ double, log: open(), open });
    } finally {
      await Promise.all(opened.map((log) => log.close()));
      double.down();
    }
  };

/** Follows in the background; `until` waits for a number of facts. */
export const follower = (
  log: EventLog,
): { readonly entries: Entry[]; until(n: number): Promise<void>; stop(): Promise<void> } => {
  const stopping = new AbortController();
  const entries: Entry[] = [];
  const following = (async () => {
    for await (const batch of log.follow(undefined, { signal: stopping.signal }))
      entries.push(...batch);
  })();
  return {
    entries,
    async until(n) {
      while (entries.length < n) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async stop() {
      stopping.abort();
      await following;
    },
  };
};
