import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { dataFolderArgument } from './cluster.js';
import type { Layout } from './layout.js';
import type { OsUser } from './os-user.js';
import { disownPidFile, isServerOf, readPidFile, type PidFile } from './pid-file.js';
import { CannotStart } from './problem.js';
import { lastReason, logEnd, openLog } from './server-log.js';
import { launchId, settingsOf, socketFits, type Listen, type ServerOptions } from './settings.js';

/** How long leftovers of a killed server (its backends, its shared memory) are waited for. */
const LEFTOVERS_MS = 20_000;
/** Replaying the log after a crash may take minutes; the server lives and says nothing. */
const RECOVERY_MS = 600_000;
const POLL_MS = 15;

/** What passes by itself when a server was killed a moment ago. */
const PASSING = /lock file|shared memory block|address already in use/i;

/** Starts a server and waits until it takes connections. It outlives us if we are killed. */
export const launch = async (
  layout: Layout,
  binaries: Binaries,
  user: OsUser | undefined,
  options: ServerOptions,
  before?: Listen,
): Promise<PidFile> => {
  for (const giveUp = Date.now() + LEFTOVERS_MS; ; await sleep(200)) {
    disownPidFile(layout.cluster);
    const listen = before ?? (await chooseListen(layout));
    const from = logEnd(layout);
    const started = await launchOnce(layout, binaries, user, listen, options);
    if (started !== undefined) return started;
    const reason = lastReason(layout, from);
    if (!PASSING.test(reason) || Date.now() > giveUp) throw startFailed(layout, reason);
  }
};

const launchOnce = async (
  layout: Layout,
  binaries: Binaries,
  user: OsUser | undefined,
  listen: Listen,
  options: ServerOptions,
): Promise<PidFile | undefined> => {
  const settings = { ...settingsOf(listen, options), 'jejak.launch': launchId(binaries, options) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(layout);
  // Its own session: Ctrl-C in the terminal is for us, and we stop the server in order.
  const child = spawn(
    binaries.postgres,
    ['-D', dataFolderArgument(user, layout.cluster), ...args],
    {
      ...user,
      cwd: layout.cluster,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  for (const until = Date.now() + RECOVERY_MS; Date.now() < until; await sleep(POLL_MS)) {
    const file = readPidFile(layout.cluster);
    if (file?.pid === child.pid && file?.ready) return file;
    if (ended) return undefined;
  }
  child.kill('SIGQUIT');
  return undefined;
};

/** Orderly first (sessions are ended, everything is written), then at once, and then without asking. */
const STOPPING = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 6_000],
  ['SIGKILL', 2_000],
] as const;

/** Stops a server. Whatever it takes, the next start recovers every acknowledged fact. */
export const stopPostmaster = async (layout: Layout, pid: number): Promise<void> => {
  for (const [signal, patience] of STOPPING) {
    if (!isServerOf(layout.cluster, pid)) return;
    process.kill(pid, signal);
    for (const until = Date.now() + patience; Date.now() < until; await sleep(POLL_MS)) {
      if (!isServerOf(layout.cluster, pid)) return;
    }
  }
};

const chooseListen = async (layout: Layout): Promise<Listen> => {
  if (socketFits(layout.cluster)) return { kind: 'socket' };
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return { kind: 'loopback', port: typeof address === 'object' && address ? address.port : 0 };
};

const startFailed = (layout: Layout, said: string): CannotStart => {
  const reason = said === '' ? '' : `: ${said}`;
  return new CannotStart('POSTGRES_START_FAILED', {
    id: `Basis data tidak dapat dimulai${reason} (rincian: ${layout.log}).`,
    en: `The database cannot start${reason} (details: ${layout.log}).`,
  });
};
