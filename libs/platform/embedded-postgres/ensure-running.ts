import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { urlOf } from './address.js';
import { findBinaries, type Binaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { credentialsOf, type Credentials } from './credentials.js';
import { makeDataDir, type Layout } from './layout.js';
import { postgresUser, type OsUser } from './os-user.js';
import { isServerOf, readPidFile, type PidFile } from './pid-file.js';
import { launch, stopPostmaster } from './postmaster.js';
import { launchId, type ServerOptions } from './settings.js';

/** A server that takes connections, and what is needed to start it again. */
export interface Running {
  readonly server: PidFile;
  readonly credentials: Credentials;
  readonly binaries: Binaries;
  readonly user: OsUser | undefined;
  /** True when a server that a killed process had left behind was taken over. */
  readonly adopted: boolean;
}

/** Whoever calls this holds the folder's lock: a server found running is nobody's. */
export const ensureRunning = async (layout: Layout, options: ServerOptions): Promise<Running> => {
  makeDataDir(layout);
  const user = postgresUser(layout.cluster);
  const binaries = findBinaries(user);
  const credentials = credentialsOf(layout);
  ensureCluster(layout, binaries, user, credentials.postgres);
  const parts = { credentials, binaries, user };
  const left = await leftBehind(layout);
  if (left !== undefined) {
    if ((await launchedAs(layout, left, credentials)) === launchId(binaries, options)) {
      return { ...parts, server: left, adopted: true };
    }
    await stopPostmaster(layout, left.pid);
  }
  const server = await launch(layout, binaries, user, options);
  return { ...parts, server, adopted: false };
};

/** A server that is still starting or recovering is waited for; it may also be on its way out. */
const leftBehind = async (layout: Layout): Promise<PidFile | undefined> => {
  for (const until = Date.now() + LEFT_BEHIND_MS; ; await sleep(50)) {
    const file = readPidFile(layout.cluster);
    if (file === undefined || !isServerOf(layout.cluster, file.pid)) return undefined;
    if (file.ready || Date.now() > until) return file;
  }
};

const LEFT_BEHIND_MS = 30_000;

const launchedAs = async (
  layout: Layout,
  server: PidFile,
  credentials: Credentials,
): Promise<string | undefined> => {
  const url = urlOf(layout, server.listen, credentials, 'postgres', 'postgres');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ id: string }>(
      `SELECT current_setting('jejak.launch', true) AS id`,
    );
    return answer.rows[0]?.id;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
};
