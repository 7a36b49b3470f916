import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Hand, Hands } from '#libs/projections';
import { DatabaseUnavailable } from '../database/unavailable.js';
import type { Failed, ScanOrder, ThreadAnswer, ThreadData } from './messages.js';

const THREAD = new URL('./thread.js', import.meta.url);

// Beyond these the database, and not the folding, would be waited for.
const MOST = 4;
// Folding makes much that is soon forgotten; with this room little of it is copied around.
const YOUNG_MB = 64;
// Starting a thread takes as long as folding so many facts.
const WORTH_IT = 20_000;

/** Errors lose their class on the way between threads; one class is known by all callers. */
const errorOf = ({ away, error }: Failed): unknown =>
  away ? new DatabaseUnavailable('The database cannot be reached', { cause: error }) : error;

const openHand = (data: ThreadData): Hand => {
  const worker = new Worker(THREAD, {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // An error while a range is being folded is told to whoever waits for that range.
  worker.on('error', () => undefined);
  return {
    scan: (projections, range, upTo, onScanned) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void): void => {
          worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
          settle();
        };
        const onAnswer = (answer: ThreadAnswer): void => {
          if (answer.kind === 'progress') onScanned(answer.facts, answer.streams, answer.latest);
          else if (answer.kind === 'scanned') done(() => resolve(answer.scanned));
          else done(() => reject(errorOf(answer)));
        };
        const onError = (error: Error): void => done(() => reject(error));
        const onExit = (): void => done(() => reject(new Error('a thread of the rebuild ended')));
        worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
        worker.postMessage({ projections, range, upTo } satisfies ScanOrder);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
};

/** Threads for a rebuild, one for each core; none where there is one core, or no built program. */
export const handsOf = (data: ThreadData): Hands => {
  const many = Math.min(MOST, availableParallelism());
  if (many < 2 || !existsSync(fileURLToPath(THREAD))) return () => [];
  return (facts) => Array.from({ length: facts < WORTH_IT ? 0 : many }, () => openHand(data));
};
