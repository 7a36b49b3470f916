import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { dataFolderArgument } from './cluster.js';
import type { Layout } from './layout.js';
import type { OsUser } from './os-user.js';
import { disownPidFile, isServerOf, readPidFile, type PidFile } from './pid-file.js';
import { CannotStart } from './problem.js';
import { launchId, settingsOf, socketFits, type Listen, type ServerOptions } from './settings.js';

/** How long leftovers of a killed server (its backends, its shared memory) are waited for. */
const LEFTOVERS_MS = 20_000;
/** Replaying the log after a crash may take minutes; the server lives and says nothing. */
const RECOVERY_MS = 600_000;
const POLL_MS = 15;

/** Starts a server and waits until it takes connections. It outlives us if we are killed. */
export const launch = async (
  layout: Layout,
  binaries: Binaries,
  user: OsUser | undefined,
  options: ServerOptions & { readonly port?: number },
): Promise<PidFile> => {
  const giveUp = Date.now() + LEFTOVERS_MS;
  for (;;) {
    disownPidFile(layout.cluster);
    const listen: Listen = socketFits(layout.cluster)
      ? { kind: 'socket' }
      : { kind: 'loopback', port: options.port ?? (await freePort()) };
    const logFrom = readLog(layout).length;
    const started = await tryLaunch(layout, binaries, user, listen, options);
    if (started !== undefined) return started;
    const said = lastFatal(readLog(layout).slice(logFrom));
    const passing = /lock file|shared memory block is still in use|address already in use/i;
    if (!passing.test(said) || Date.now() > giveUp) throw startFailed(layout, said);
    await sleep(200);
  }
};

const tryLaunch = async (
  layout: Layout,
  binaries: Binaries,
  user: OsUser | undefined,
  listen: Listen,
  options: ServerOptions,
): Promise<PidFile | undefined> => {
  const settings = { ...settingsOf(listen, options), 'jejak.launch': launchId(binaries, options) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(layout.log, 'a', 0o600);
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

/**
 * Asks a server to stop: orderly first (sessions are ended, everything is written), then at once,
 * which is a crash that the next start recovers from.
 */
export const stopPostmaster = async (
  layout: Layout,
  pid: number,
  graceMs = 20_000,
): Promise<void> => {
  for (const [signal, patience] of [
    ['SIGINT', graceMs],
    ['SIGQUIT', 6_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; Date.now() < until; await sleep(POLL_MS)) {
      if (!isServerOf(layout.cluster, pid)) return;
    }
  }
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const readLog = (layout: Layout): string => {
  try {
    return readFileSync(layout.log, 'utf8');
  } catch {
    return '';
  }
};

const lastFatal = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|cannot/.test(line))
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '')
    .trim() ?? '';

const startFailed = (layout: Layout, said: string): CannotStart => {
  const reason = said === '' ? '' : `: ${said}`;
  return new CannotStart('POSTGRES_START_FAILED', {
    id: `Basis data tidak dapat dimulai${reason} (rincian: ${layout.log}).`,
    en: `The database cannot start${reason} (details: ${layout.log}).`,
  });
};
