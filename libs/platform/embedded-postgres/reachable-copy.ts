import { lstatSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyReadable, fingerprint } from './tree.js';

/**
 * Copies of PostgreSQL's programs where any account can enter, for a clone under a folder that
 * only root can. Named after their contents, owned by us, checked byte for byte before each use,
 * and put in place by a rename, so that neither a killed copy nor a stranger's folder is run.
 */
export function* reachableCopies(native: string): Generator<string> {
  const digest = fingerprint(native);
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(parent, `jejak-postgres-${digest.slice(0, 16)}`);
    try {
      if (!isOurs(folder)) install(native, folder);
      if (isOurs(folder) && fingerprint(folder) === digest) yield folder;
    } catch {
      // Not a place to write to; the next one may be.
    }
  }
}

const isOurs = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
};

const install = (native: string, folder: string): void => {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    copyReadable(native, draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};
