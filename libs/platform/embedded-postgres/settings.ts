import { createHash } from 'node:crypto';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';

/** How a server listens. A socket path longer than kernels take falls back to loopback. */
export type Listen =
  { readonly kind: 'socket' } | { readonly kind: 'loopback'; readonly port: number };

/** The name PostgreSQL gives its socket; the port is only part of the name. */
export const SOCKET_PORT = 5432;

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with a closing zero. */
const LONGEST_SOCKET_PATH = 103;

export const socketFits = (cluster: string): boolean =>
  Buffer.byteLength(join(cluster, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;

export interface ServerOptions {
  /** Skips waiting for the disk. Only for databases that live as long as one test run. */
  readonly forgetful?: boolean;
}

/** More than pools, follower, notifications and an operator beside them ask for. */
const MAX_CONNECTIONS = '80';

const MB = 2 ** 20;

/**
 * Megabytes of pages that the server keeps for itself, an eighth of what the process may have: with
 * the 128 that it takes by default, a large city's figures were read from the system again for each
 * question. Memory is taken when pages come, so a small city takes little of it.
 */
export const buffersFor = (memory: number): number =>
  Math.round(Math.min(1_024, Math.max(128, memory / MB / 8)));

/** A container may have less than its machine; without a limit there is none, or an absurd one. */
const memory = (): number => Math.min(totalmem(), process.constrainedMemory() || totalmem());

/** Server settings, given on the command line so that no edited file in the folder overrides them. */
export const settingsOf = (listen: Listen, options: ServerOptions): Record<string, string> => ({
  listen_addresses: listen.kind === 'loopback' ? '127.0.0.1' : '',
  port: String(listen.kind === 'loopback' ? listen.port : SOCKET_PORT),
  unix_socket_directories: listen.kind === 'socket' ? '.' : '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: MAX_CONNECTIONS,
  shared_buffers: `${buffersFor(memory())}MB`,
  // A page asks several questions at a time: helpers beyond the cores only repeat each other's work.
  max_parallel_workers_per_gather: String(Math.min(2, availableParallelism() - 1)),
  max_wal_size: '2GB',
  jit: 'off',
  // A city's tables lie in memory, where one page is as near as another.
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // A session whose process was killed must not go on holding locks.
  ...(process.platform === 'linux' && { client_connection_check_interval: '2s' }),
  // Errors carry values of rows and parameters; the server's own log must stay free of them.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  ...(options.forgetful && {
    shared_buffers: '128MB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  }),
});

/**
 * Tells launches apart: a server that an earlier process left behind is adopted if it runs these
 * programs with these settings, and restarted otherwise. Its port is its own affair.
 */
export const launchId = (binaries: Binaries, options: ServerOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([binaries, settingsOf({ kind: 'socket' }, options)]))
    .digest('hex')
    .slice(0, 16);
