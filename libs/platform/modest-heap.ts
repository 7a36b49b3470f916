import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much, in percent, the heap may outgrow what was alive at the last collection. */
const GROWTH = 40;

/**
 * Keeps this process and its threads near the memory that they need. By itself the heap of a machine
 * with much memory grows to several times that before old garbage is looked for: the threads of a
 * rebuild took 0.9 GB where 0.5 will do. No limit is set, so nothing can run into one.
 */
export const keepHeapModest = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);

/**
 * Gives back at once what a large piece of work has left behind, which by itself would lie there
 * until the heap is next short of room: beside the threads of a rebuild that was 0.3 GB.
 */
export const tidyHeap = (): void => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', flavor: 'last-resort' });
};
