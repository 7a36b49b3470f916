import { logContract } from './log-contract.js';
import { postgresHarness } from './support/postgres-harness.js';

logContract('postgres', postgresHarness);
