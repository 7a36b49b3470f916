import { parentPort, workerData } from 'node:worker_threads';
import { LogUnavailable } from '#libs/event-store';
import { rehearseRange } from '#libs/rehearsal';
import { openThreadFacts } from '../composition/thread-facts.js';
import { isUnavailable } from '../database/unavailable.js';
import type { ThreadData } from '../rebuild/messages.js';
import type { RehearsalAnswer, RehearsalOrder } from './messages.js';

/* A thread of a rehearsal, with connections of its own. */
const { store } = await openThreadFacts(workerData as ThreadData);
const answer = (message: RehearsalAnswer): void => parentPort?.postMessage(message);

const rehearse = async ({ question, range }: RehearsalOrder): Promise<void> => {
  try {
    const result = await rehearseRange(store, question, range, (facts) =>
      answer({ kind: 'read', facts }),
    );
    answer({ kind: 'rehearsed', result });
  } catch (error) {
    answer({
      kind: 'failed',
      error,
      away: error instanceof LogUnavailable || isUnavailable(error),
    });
  }
};

parentPort?.on('message', (order: RehearsalOrder) => void rehearse(order));
