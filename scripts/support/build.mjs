import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, listSources } from './sources.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const mark = join(root, 'dist', '.built.json');

const readMark = () => {
  try {
    return JSON.parse(readFileSync(mark, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Builds, or ends the program with what the compiler said. */
export const buildOrExit = () => {
  if (!ensureBuilt(() => console.error('Menyusun Jejak / building Jejak ...'))) process.exit(1);
};

/** Builds unless the build that is there was made from these very sources. False when it fails. */
export const ensureBuilt = (announce = () => undefined) => {
  const sources = listSources(root);
  const built = { fingerprint: fingerprint(root, sources), sources };
  const before = readMark();
  if (before?.fingerprint === built.fingerprint) return true;
  announce();
  // A file that is gone would live on in the build.
  const gone = before?.sources.some((file) => !existsSync(join(root, file))) ?? true;
  rmSync(gone ? join(root, 'dist') : mark, { recursive: true, force: true });
  if (!compile()) return false;
  writeFileSync(mark, JSON.stringify(built));
  return true;
};

const compile = () => {
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  // Both applications share one compilation; the name only says whose assets go along.
  const run = spawnSync(process.execPath, [nest, 'build', 'api'], { cwd: root, encoding: 'utf8' });
  if (run.status === 0) return true;
  console.error(`${run.stdout}${run.stderr}`.trim());
  console.error('Pembangunan gagal / the build failed.');
  return false;
};
