import { parentPort, workerData } from 'node:worker_threads';
import { createFactStore } from '#libs/event-store';
import { createKeyedHash } from '#libs/privacy';
import { openPostgresVault } from '#libs/privacy/postgres';
import { scanRange, type ProjectionDeps, type RunnerLog } from '#libs/projections';
import { readModels } from '#libs/read-models';
import { definitions } from '../composition/definitions.js';
import { openEventLog } from '../composition/event-log.js';
import { openSql } from '../database/pg-sql.js';
import { isUnavailable } from '../database/unavailable.js';
import type { ScanOrder, ThreadAnswer, ThreadData } from './messages.js';

/*
 * A thread of a rebuild. Each has its own connections; whatever is to be logged is answered, and
 * logged by the thread that asked.
 */
const { connections, master, eventStoreUrl } = workerData as ThreadData;
const keyed = createKeyedHash(master);
const vault = openPostgresVault({ connection: connections.app, master });
const { log } = await openEventLog(connections, eventStoreUrl);
const quiet: RunnerLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
// Nobody waits for an answer: on a busy machine a connection may take its time.
const patient = { ...connections.app, connectionTimeoutMillis: 60_000 };
const deps: ProjectionDeps = {
  sql: openSql(patient, 4),
  store: createFactStore({ log, vault, keyed, definitions }),
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
