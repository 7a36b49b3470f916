import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from './problem.js';

/** An OS account by numbers. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that packages or systems provide for exactly this: a service that may not be root. */
const SERVICE_ACCOUNTS = ['postgres', '_postgres', 'nobody', 'daemon'];

/**
 * Who PostgreSQL runs as: undefined means "as ourselves". PostgreSQL refuses to run as root, so
 * root lends it an unprivileged account; an existing database keeps the account that owns it.
 */
export const postgresUser = (clusterDir: string): OsUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readAccounts();
  for (const name of SERVICE_ACCOUNTS) {
    const account = accounts.get(name);
    if (account !== undefined) return account;
  }
  throw new CannotStart('NO_UNPRIVILEGED_USER', {
    id: 'PostgreSQL menolak berjalan sebagai root, dan sistem ini tidak punya pengguna "postgres" atau "nobody". Jalankan Jejak sebagai pengguna biasa, atau pakai DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root, and this system has no user "postgres" or "nobody". Run Jejak as an ordinary user, or use DATABASE_URL.',
  });
};

const readAccounts = (): Map<string, OsUser> => {
  const accounts = new Map<string, OsUser>();
  for (const line of readPasswd().split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
};

const readPasswd = (): string => {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
};
