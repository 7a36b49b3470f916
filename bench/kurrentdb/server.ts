/* The wire double in a process of its own, so that its work is not counted as the client's. */
import { KurrentDouble } from '../../test/support/kurrentdb-double/index.js';

const double = await KurrentDouble.start();
process.send?.(double.url);
process.on('disconnect', () => process.exit(0));
