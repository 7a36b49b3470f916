import { logContract } from './log-contract.js';
import { doubleHarness, serverHarness } from './support/kurrentdb-harness.js';
import { needsServer } from './support/real-server.js';

logContract('KurrentDB, over the wire double', doubleHarness);

needsServer((url) => {
  logContract('KurrentDB, over a real server', () => serverHarness(url));
});
