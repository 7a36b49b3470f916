import { parentPort, workerData } from 'node:worker_threads';
import { scanRange, type ProjectionDeps, type RunnerLog } from '#libs/projections';
import { readModels } from '#libs/read-models';
import { openThreadFacts } from '../composition/thread-facts.js';
import { openSql } from '../database/pg-sql.js';
import { isUnavailable } from '../database/unavailable.js';
import type { ScanOrder, ThreadAnswer, ThreadData } from './messages.js';

/*
 * A thread of a rebuild. Each has its own connections; whatever is to be logged is answered, and
 * logged by the thread that asked.
 */
const data = workerData as ThreadData;
const { keyed, store } = await openThreadFacts(data);
const quiet: RunnerLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
// Nobody waits for an answer: on a busy machine a connection may take its time.
const patient = { ...data.connections.app, connectionTimeoutMillis: 60_000 };
const deps: ProjectionDeps = {
  sql: openSql(patient, 4),
  store,
  log: quiet,
};
const models = readModels(keyed);
const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message);

const scan = async ({ projections, range, upTo }: ScanOrder): Promise<void> => {
  const chosen = models.filter(({ name }) => projections.includes(name));
  try {
    const scanned = await scanRange(deps, chosen, range, upTo, (facts, streams, latest) =>
      answer({ kind: 'progress', facts, streams, latest }),
    );
    answer({ kind: 'scanned', scanned });
  } catch (error) {
    answer({ kind: 'failed', error, away: isUnavailable(error) });
  }
};

parentPort?.on('message', (order: ScanOrder) => void scan(order));
