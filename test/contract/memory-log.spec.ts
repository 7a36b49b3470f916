import { logContract } from './log-contract.js';
import { memoryHarness } from './support/memory-harness.js';

logContract('memory', memoryHarness);
