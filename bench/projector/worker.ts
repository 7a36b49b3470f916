/* One worker: follows the log until it is told to stop, then tells the processor time it took. */
import { openJejak, readConfig } from '#libs/platform';
import { ProjectionRunner } from '#libs/projections';
import { readModels } from '#libs/read-models';

const quiet = (): undefined => undefined;
const jejak = await openJejak(readConfig(), {
  beside: true,
  log: { info: quiet, warn: quiet, error: console.error },
});
const deps = { sql: jejak.sql, store: jejak.facts, log: jejak.log };
// Following is what is measured: however far behind, nothing is built anew.
const runner = new ProjectionRunner(deps, readModels(jejak.keyed), { rebuildWhenBehind: Infinity });
const stopping = new AbortController();
let before = process.cpuUsage();
const running = runner.run(stopping.signal);
process.send?.({ ready: true });
process.on('message', (word) => {
  if (word === 'mark') {
    before = process.cpuUsage();
    return;
  }
  stopping.abort();
  void running.then(async () => {
    const { user, system } = process.cpuUsage(before);
    await jejak.close();
    process.send?.({ cpuSeconds: (user + system) / 1e6 }, () => process.exit(0));
  });
});
