import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { syncFolder } from './durable-file.js';
import type { Layout } from './layout.js';
import type { OsUser } from './os-user.js';
import { CannotStart } from './problem.js';

/**
 * What to call the folder a program is started in. Under a folder that only root can enter,
 * PostgreSQL's account cannot walk the path, but a working directory is inherited: Linux lets the
 * program name it without walking.
 */
export const dataFolderArgument = (user: OsUser | undefined, folder: string): string =>
  user !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder;

/**
 * Makes the database unless it is there. It is built beside its place and moved in whole, so a
 * killed build leaves nothing that looks like a database; its leftovers go with the next start.
 */
export const ensureCluster = (
  layout: Layout,
  binaries: Binaries,
  user: OsUser | undefined,
  adminPassword: string,
): void => {
  if (existsSync(join(layout.cluster, 'PG_VERSION'))) return checkMajor(layout, binaries);
  const prefix = `${basename(layout.cluster)}.new-`;
  for (const name of readdirSync(layout.dataDir)) {
    if (name.startsWith(prefix)) remove(join(layout.dataDir, name));
  }
  const draft = join(layout.dataDir, `${prefix}${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  if (user !== undefined) chownSync(draft, user.uid, user.gid);
  initialise(draft, binaries, user, adminPassword);
  renameSync(draft, layout.cluster);
  syncFolder(dirname(layout.cluster));
};

const initialise = (
  draft: string,
  binaries: Binaries,
  user: OsUser | undefined,
  adminPassword: string,
): void => {
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const stdin = openSync(passwordFile, 'r');
  try {
    const run = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${dataFolderArgument(user, draft)}`,
        '--username=postgres',
        '--pwfile=/dev/stdin',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
      ],
      {
        ...user,
        cwd: draft,
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
        stdio: [stdin, 'ignore', 'pipe'],
      },
    );
    if (run.status !== 0) throw initdbFailed(run.error?.message ?? String(run.stderr));
  } finally {
    closeSync(stdin);
    remove(passwordFile);
  }
};

const initdbFailed = (output: string): CannotStart => {
  const reason =
    output
      .split('\n')
      .find((line) => /error|fatal|could not|no space/i.test(line))
      ?.trim() ?? 'initdb';
  return new CannotStart('POSTGRES_START_FAILED', {
    id: `Basis data baru tidak dapat dibuat: ${reason}`,
    en: `A new database cannot be made: ${reason}`,
  });
};

const checkMajor = (layout: Layout, binaries: Binaries): void => {
  const has = readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8').trim();
  const needs = /(\d+)\.\d+/.exec(binaries.version)?.[1];
  if (has === needs) return;
  throw new CannotStart('POSTGRES_OF_ANOTHER_MAJOR_VERSION', {
    id: `Basis data di ${layout.cluster} dibuat dengan PostgreSQL ${has}, sedangkan versi ini membawa PostgreSQL ${needs}. Lihat docs/operations/backup.md.`,
    en: `The database in ${layout.cluster} was made by PostgreSQL ${has}, and this version brings PostgreSQL ${needs}. See docs/operations/backup.md.`,
  });
};

const remove = (path: string): void => {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};
