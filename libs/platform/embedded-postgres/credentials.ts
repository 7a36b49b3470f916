import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writePrivateFile } from './durable-file.js';
import type { Layout } from './layout.js';
import { CannotStart } from './problem.js';

/** The roles of the embedded server: its administrator, the owner of the log, the application. */
export type Role = 'postgres' | 'jejak_owner' | 'jejak_app';

export type Credentials = Readonly<Record<Role, string>>;

/** 192 random bits: beyond guessing, and free of characters that a URL or SQL would have to quote. */
const password = (): string => randomBytes(24).toString('hex');

/**
 * The passwords of a data folder, made before its database is: a start that is killed in between
 * leaves passwords without a database, never the other way round.
 */
export const credentialsOf = (layout: Layout): Credentials => {
  if (existsSync(layout.credentials)) {
    return JSON.parse(readFileSync(layout.credentials, 'utf8')) as Credentials;
  }
  if (existsSync(layout.cluster)) {
    throw new CannotStart('CREDENTIALS_LOST', {
      id: `Folder ${layout.cluster} ada, tetapi kata sandinya (${layout.credentials}) hilang. Kembalikan berkas itu dari cadangan.`,
      en: `The folder ${layout.cluster} exists, but its passwords (${layout.credentials}) are gone. Restore that file from the backup.`,
    });
  }
  const fresh: Credentials = {
    postgres: password(),
    jejak_owner: password(),
    jejak_app: password(),
  };
  writePrivateFile(layout.credentials, `${JSON.stringify(fresh, null, 2)}\n`);
  return fresh;
};
