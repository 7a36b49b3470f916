import { parentPort, workerData } from 'node:worker_threads';
import { createFactStore, LogUnavailable } from '#libs/event-store';
import { createKeyedHash } from '#libs/privacy';
import { openPostgresVault } from '#libs/privacy/postgres';
import { rehearseRange } from '#libs/rehearsal';
import { definitions } from '../composition/definitions.js';
import { openEventLog } from '../composition/event-log.js';
import { isUnavailable } from '../database/unavailable.js';
import type { ThreadData } from '../rebuild/messages.js';
import type { RehearsalAnswer, RehearsalOrder } from './messages.js';

/* A thread of a rehearsal, with connections of its own. */
const { connections, master, eventStoreUrl } = workerData as ThreadData;
const keyed = createKeyedHash(master);
const vault = openPostgresVault({ connection: connections.app, master });
const { log } = await openEventLog(connections, eventStoreUrl);
const store = createFactStore({ log, vault, keyed, definitions });
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
