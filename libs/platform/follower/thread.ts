import { parentPort, workerData } from 'node:worker_threads';
import { ProjectionRunner, type RunnerLog } from '#libs/projections';
import { readModels } from '#libs/read-models';
import { openThreadFacts } from '../composition/thread-facts.js';
import { backgroundSql } from '../database/background.js';
import { handsOf } from '../rebuild/hands.js';
import { loadTracing } from '../telemetry/load-tracing.js';
import { observeSteps } from '../telemetry/observe-steps.js';
import { STOP, type FollowerData, type FollowerWord } from './messages.js';

/*
 * The thread that keeps the read models at the head of the log, with connections of its own.
 * Whatever is to be logged or counted is said to the process, which does it.
 */
const LOOK_AT_SLICES_MS = 250;

const { checks, metered, tracesUrl, ...data } = workerData as FollowerData;
const say = (word: FollowerWord): void => parentPort?.postMessage(word);

const line =
  (level: keyof RunnerLog) =>
  (fields: Readonly<Record<string, unknown>>, message: string): void =>
    say({ kind: 'log', level, fields, message });
const log: RunnerLog = { info: line('info'), warn: line('warn'), error: line('error') };

const stopping = new AbortController();
parentPort?.on('message', (word) => {
  if (word === STOP) stopping.abort();
});

const { keyed, vault, log: eventLog, store } = await openThreadFacts(data);
const sql = backgroundSql(data.connections.app);
const tracing = await loadTracing(tracesUrl);
const projected = (facts: number, seconds: number): void => say({ kind: 'taken', facts, seconds });
const observe = observeSteps(metered ? { projected } : undefined, tracing);
const runner = new ProjectionRunner(
  {
    sql,
    store,
    log,
    hands: handsOf(data),
    ...(observe && { observe }),
  },
  readModels(keyed),
  { onMoved: (moves) => say({ kind: 'moved', moves }), ...(checks && { checks }) },
);

let told = 0;
const watching = setInterval(() => {
  const { length: count } = runner.slices;
  if (count !== told) say({ kind: 'slices', count });
  told = count;
}, LOOK_AT_SLICES_MS);

try {
  await runner.run(stopping.signal);
} finally {
  clearInterval(watching);
  await Promise.allSettled([eventLog.close(), vault.close(), sql.close(), tracing?.close()]);
  parentPort?.close();
}
