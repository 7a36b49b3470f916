import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over names, link targets and contents of everything below a folder. */
export const fingerprint = (root: string): string => {
  const hash = createHash('sha256');
  for (const entry of walk(root)) {
    hash.update(`${entry.kind} ${entry.path}\0`);
    if (entry.kind === 'link') hash.update(readlinkSync(join(root, entry.path)));
    if (entry.kind === 'file') hash.update(readFileSync(join(root, entry.path)));
  }
  return hash.digest('hex');
};

/** Copies a folder so that every account may read and run it, whatever umask made the original. */
export const copyReadable = (from: string, to: string): void => {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of walk(from)) {
    const target = join(to, entry.path);
    if (entry.kind === 'link') symlinkSync(readlinkSync(join(from, entry.path)), target);
    else if (entry.kind === 'folder') {
      mkdirSync(target);
      chmodSync(target, 0o755);
    } else {
      copyFileSync(join(from, entry.path), target);
      chmodSync(target, 0o755);
    }
  }
};

interface Node {
  readonly kind: 'file' | 'folder' | 'link';
  readonly path: string;
}

/** Parents before children, names in order, so that two equal trees walk alike. */
function* walk(root: string, below = ''): Generator<Node> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(below, entry.name);
    if (entry.isSymbolicLink()) yield { kind: 'link', path };
    else if (entry.isDirectory()) {
      yield { kind: 'folder', path };
      yield* walk(root, path);
    } else yield { kind: 'file', path };
  }
}
