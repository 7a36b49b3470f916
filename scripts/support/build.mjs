import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './build-lock.mjs';
import { fingerprint, serverSources, webSources } from './sources.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const require = createRequire(import.meta.url);

/* Each part is built anew only when its own sources changed. */
const PARTS = [
  {
    name: 'server',
    list: serverSources,
    output: ['.tsbuildinfo', 'apps/api', 'apps/operator', 'apps/projector', 'libs'],
    // Both applications share one compilation; the name only says whose assets go along.
    command: () => [require.resolve('@nestjs/cli/bin/nest.js'), 'build', 'api'],
  },
  {
    name: 'web',
    list: webSources,
    output: ['apps/web'],
    command: () => [
      join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js'),
      'build',
      'apps/web',
      '--logLevel=warn',
    ],
  },
];

const inDist = (name) => join(root, 'dist', name);
const markOf = ({ name }) => inDist(`.built-${name}.json`);

const readMark = (part) => {
  try {
    return JSON.parse(readFileSync(markOf(part), 'utf8'));
  } catch {
    return undefined;
  }
};

/** Builds, or ends the program with what the compiler said. */
export const buildOrExit = () => {
  if (!ensureBuilt(() => console.error('Menyusun Jejak / building Jejak ...'))) process.exit(1);
};

const outdatedParts = () =>
  PARTS.map((part) => {
    const sources = part.list(root);
    return { part, built: { fingerprint: fingerprint(root, sources), sources } };
  }).filter(({ part, built }) => readMark(part)?.fingerprint !== built.fingerprint);

/** Builds unless the build that is there was made from these very sources. False when it fails. */
export const ensureBuilt = (announce = () => undefined) => {
  if (outdatedParts().length === 0) return true;
  announce();
  // Whoever waited finds it built, and looks again.
  return alone(join(root, 'dist'), () => outdatedParts().every(build));
};

const build = ({ part, built }) => {
  // A file that is gone would live on in the build.
  const gone = readMark(part)?.sources.some((file) => !existsSync(join(root, file))) ?? true;
  for (const path of gone ? part.output.map(inDist) : [])
    rmSync(path, { recursive: true, force: true });
  rmSync(markOf(part), { force: true });
  if (!compile(part)) return false;
  writeFileSync(markOf(part), JSON.stringify(built));
  return true;
};

const compile = (part) => {
  const run = spawnSync(process.execPath, part.command(), { cwd: root, encoding: 'utf8' });
  if (run.status === 0) return true;
  console.error(`${run.stdout}${run.stderr}`.trim());
  console.error('Pembangunan gagal / the build failed.');
  return false;
};
