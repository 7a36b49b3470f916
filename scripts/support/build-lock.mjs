import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than any build: whoever holds the lock for so long is not building any more. */
const STALE_MS = 15 * 60_000;
const LOOK_EVERY_MS = 200;

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY_MS);

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Who held the lock is gone: it was killed in the middle, or before it could write its number. */
const isStale = (lock) => {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    if (age > STALE_MS) return true;
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    return pid > 0 ? !isAlive(pid) : age > 2_000;
  } catch (error) {
    // The folder without a number yet, or no folder any more: look again.
    return error.code !== 'ENOENT';
  }
};

const take = (lock) => {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

/** Does work that only one process at a time may do on this folder; others wait until it is done. */
export const alone = (folder, work) => {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, '.building');
  while (!take(lock)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    else pause();
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};
