import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pause, type Move, type RunnerLog } from '#libs/projections';
import { STOP, type FollowerData, type FollowerWord } from './messages.js';

const THREAD = new URL('./thread.js', import.meta.url);

/** Folding makes much that is soon forgotten; with this room little of it is copied around. */
const YOUNG_MB = 32;

/** How long after a thread that ended the next one begins. */
const AGAIN_MS = 1_000;

/** Who hears what the thread has to say. */
export interface FollowerEars {
  readonly log: RunnerLog;
  moved(moves: readonly Move[]): void;
  taken(facts: number, seconds: number): void;
  slices(count: number): void;
}

const hear = (ears: FollowerEars, word: FollowerWord): void => {
  if (word.kind === 'moved') ears.moved(word.moves);
  else if (word.kind === 'taken') ears.taken(word.facts, word.seconds);
  else if (word.kind === 'slices') ears.slices(word.count);
  else ears.log[word.level](word.fields, word.message);
};

/** One thread, until it ends: because it was told to, or because something broke it. */
const live = (
  thread: URL,
  data: FollowerData,
  ears: FollowerEars,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    const worker = new Worker(thread, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const stop = (): void => worker.postMessage(STOP);
    worker.on('message', (word: FollowerWord) => hear(ears, word));
    // The text of an error may hold what was being read, so only its kind is told.
    worker.on('error', ({ name }) => ears.log.error({ error: name }, 'a thread broke'));
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      ears.slices(0);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });

/** Whether there is a built program to make a thread of. */
export const canFollowApart = (): boolean => existsSync(fileURLToPath(THREAD));

/**
 * Follows the log in a thread of its own, until the signal aborts: whoever is answered by this
 * process does not wait while families are folded. A thread that breaks is replaced; what it had not
 * taken in is taken in by the next.
 */
export const followApart = async (
  data: FollowerData,
  ears: FollowerEars,
  signal: AbortSignal,
  thread = THREAD,
): Promise<void> => {
  while (!signal.aborted) {
    await live(thread, data, ears, signal);
    if (signal.aborted) return;
    ears.log.error({}, 'the thread that keeps the read models ended; another takes over');
    await pause(AGAIN_MS, signal);
  }
};
