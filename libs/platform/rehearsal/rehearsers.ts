import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LogUnavailable } from '#libs/event-store';
import type { Rehearser, Rehearsers } from '#libs/rehearsal';
import type { ThreadData } from '../rebuild/messages.js';
import type { RehearsalAnswer, RehearsalFailed, RehearsalOrder } from './messages.js';

const THREAD = new URL('./thread.js', import.meta.url);

// Beyond these the database, and not the folding, would be waited for.
const MOST = 4;
// Folding makes much that is soon forgotten; with this room little of it is copied around.
const YOUNG_MB = 64;
// Starting a thread takes as long as rehearsing so many facts.
const WORTH_IT = 20_000;

/** Errors lose their class on the way between threads; one class is known by all callers. */
const errorOf = ({ away, error }: RehearsalFailed): unknown =>
  away ? new LogUnavailable('The log cannot be reached', { cause: error }) : error;

const openRehearser = (data: ThreadData): Rehearser => {
  const worker = new Worker(THREAD, {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // An error while a range is being rehearsed is told to whoever waits for that range.
  worker.on('error', () => undefined);
  return {
    rehearse: (question, range, onRead) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void): void => {
          worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
          settle();
        };
        const onAnswer = (answer: RehearsalAnswer): void => {
          if (answer.kind === 'read') onRead(answer.facts);
          else if (answer.kind === 'rehearsed') done(() => resolve(answer.result));
          else done(() => reject(errorOf(answer)));
        };
        const onError = (error: Error): void => done(() => reject(error));
        const onExit = (): void => done(() => reject(new Error('a thread of a rehearsal ended')));
        worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
        worker.postMessage({ question, range } satisfies RehearsalOrder);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
};

/** Threads for a rehearsal, one for each core; none where there is one core, or no built program. */
export const rehearsersOf = (data: ThreadData): Rehearsers => {
  const many = Math.min(MOST, availableParallelism());
  if (many < 2 || !existsSync(fileURLToPath(THREAD))) return () => [];
  return (facts) => Array.from({ length: facts < WORTH_IT ? 0 : many }, () => openRehearser(data));
};
