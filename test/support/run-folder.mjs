import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'jejak-test-';

/** The folder of this run's server, which the first test that needs it will start. */
export const runFolder = () => join(tmpdir(), `${PREFIX}${process.pid}`);

/** Folders of runs whose process is gone: a run that was killed could not clean up. */
export const abandonedFolders = () =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length))))
    .map((name) => join(tmpdir(), name));

/** Stops the server of a run, if one was started, and removes its folder. */
export const discard = async (folder) => {
  const pid = postmasterOf(folder);
  if (pid !== undefined) {
    signal(pid, 'SIGQUIT');
    for (let tries = 0; isAlive(pid) && tries < 200; tries += 1) await sleep(20);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};

const postmasterOf = (folder) => {
  try {
    const pid = Number(
      readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = (pid) => signal(pid, 0);

const signal = (pid, name) => {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error.code === 'EPERM';
  }
};
