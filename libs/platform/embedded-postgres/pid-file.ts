import { readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOCKET_PORT, type Listen } from './settings.js';

/** What a server writes about itself into its folder. */
export interface PidFile {
  readonly pid: number;
  readonly listen: Listen;
  readonly ready: boolean;
}

const pathOf = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Lines: pid, folder, start, port, socket folder, listen address, shared memory, status. */
export const readPidFile = (cluster: string): PidFile | undefined => {
  const lines = readOr(pathOf(cluster), '').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const listen: Listen = lines[4]
    ? { kind: 'socket' }
    : { kind: 'loopback', port: Number(lines[3]) };
  return { pid, listen, ready: lines[7]?.trim() === 'ready' };
};

/** True while this process lives and is a server on this folder, not another that got its number. */
export const isServerOf = (cluster: string, pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // A dead process that nobody has collected yet has no working directory.
    return false;
  }
};

/**
 * Takes a dead server's number out of its lock files, which PostgreSQL would otherwise believe for
 * as long as any process bears it: an uncollected zombie, or a stranger after a reboot. Our own
 * number takes its place, because a server ignores its parent's; the line about shared memory
 * stays, so that PostgreSQL itself still waits for backends that outlived the server.
 */
export const disownPidFile = (cluster: string): void => {
  const text = readOr(pathOf(cluster), '');
  if (text !== '') writeFileSync(pathOf(cluster), text.replace(/^-?\d+/, String(process.pid)));
  rmSync(join(cluster, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
};

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};
