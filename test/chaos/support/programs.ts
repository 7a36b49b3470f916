import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const START = join(root, 'scripts', 'start.mjs');
export const PROJECTOR = join(root, 'scripts', 'projector.mjs');
export const APPENDER = join(root, 'test', 'chaos', 'support', 'appender.mjs');
export const READER = join(root, 'test', 'chaos', 'support', 'reader.mjs');

/** A program of Jejak in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Everything it has said so far, on both channels. */
  said(): string;
  /** Resolves with the match once it has said this. */
  says(what: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export const run = (script: string, dataDir: string, ...args: string[]): Program =>
  runWith({ JEJAK_DATA: dataDir }, script, ...args);

/** The same with more of its environment given. */
export const runWith = (
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: string[]
): Program => {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      JEJAK_DEMO: 'off',
      LOG_LEVEL: 'warn',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    says: (what) => heard(child, () => said, what),
    kill: (signal) => void child.kill(signal),
    ended,
  };
};

const PATIENCE_MS = 40_000;

const heard = async (
  child: ChildProcess,
  said: () => string,
  what: RegExp,
): Promise<RegExpExecArray> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const match = what.exec(said());
    if (match !== null) return match;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  throw new Error(`It did not say ${what}, but:\n${said()}`);
};

/** The process number of the database of a data folder, if one is written down. */
export const postmasterOf = (dataDir: string): number | undefined => {
  try {
    return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** Waits until the answer has this status, and tells every status seen on the way. */
export const statusBecomes = async (url: string, wanted: number): Promise<readonly number[]> => {
  const seen = new Set<number>();
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const { status } = await fetch(url);
    seen.add(status);
    if (status === wanted) return [...seen];
  }
  throw new Error(`${url} never answered ${wanted}, only ${[...seen].join(', ')}`);
};
