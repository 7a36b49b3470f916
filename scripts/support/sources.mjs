import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = ['package.json', 'package-lock.json', 'tsconfig.json'];
const WEB = /^apps\/web\//;

/** What the server and the operator's program are made of. Specs are not part of it. */
export const serverSources = (root) => [
  ...PACKAGES,
  'tsconfig.build.json',
  'nest-cli.json',
  ...['apps', 'libs'].flatMap((folder) => below(root, folder)).filter((file) => !WEB.test(file)),
];

/** The pages, and the domain that they share. */
export const webSources = (root) => [
  ...PACKAGES,
  ...['apps/web', 'libs/domain'].flatMap((folder) => below(root, folder)),
];

/** Path, size and time of every source file: enough to know a build from an outdated one. */
export const fingerprint = (root, files) => {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const below = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.spec\.ts$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
