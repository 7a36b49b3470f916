import { lstatSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyReadable, fingerprint } from './tree.js';

/** The first is root's alone; in the others anybody may make a folder, so ownership is checked. */
const PLACES: readonly string[] = ['/var/lib', '/var/tmp', tmpdir()];

/**
 * Copies of PostgreSQL's programs where any account can enter, for a clone under a folder that
 * only root can. Named after their contents, owned by us, checked byte for byte before each use,
 * and put in place by a rename, so that neither a killed copy nor a stranger's folder is run.
 */
export function* reachableCopies(native: string, places = PLACES): Generator<string> {
  const digest = fingerprint(native);
  for (const place of places) {
    const folder = join(place, `jejak-postgres-${digest.slice(0, 16)}`);
    try {
      if (!isGood(folder, digest)) install(native, folder);
      if (isGood(folder, digest)) yield folder;
    } catch {
      // Not a place to write to; the next one may be.
    }
  }
}

const isGood = (folder: string, digest: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0 &&
    fingerprint(folder) === digest
  );
};

const install = (native: string, folder: string): void => {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    copyReadable(native, draft);
    // In a place for everybody this fails for a stranger's folder, which is then not used.
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};
