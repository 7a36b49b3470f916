import { logContract } from './log-contract.js';
import { doubleHarness, serverHarness } from './support/kurrentdb-harness.js';

logContract('KurrentDB, over the wire double', doubleHarness);

const url = process.env['KURRENTDB_TEST_URL'];

// Without a server these are reported as skipped, and never as passed.
(url === undefined ? describe.skip : describe)('needs a real server (KURRENTDB_TEST_URL)', () => {
  logContract('KurrentDB, over a real server', () => serverHarness(url ?? ''));
});
