/* The wire double in a process of its own, so that its work is not counted as the client's. */
import { KurrentDouble } from '../../test/support/kurrentdb-double/index.js';

const double = await KurrentDouble.start();
process.send?.(double.url);
// Processor time so far, in seconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
process.on('disconnect', () => process.exit(0));
