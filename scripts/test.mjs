import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './support/node-version.mjs';

requireNode();
const { ensureBuilt, root } = await import('./support/build.mjs');
const { checks, run } = await import('./support/steps.mjs');

/** Jest runs ES modules only behind this flag. */
const JEST_NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const args = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const count = (name, ok, ms) => {
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${(ms / 1000).toFixed(1)} s)`);
};

// With arguments only those tests are meant, as in `npm test -- libs/domain`.
for (const [name, npmArgs] of args.length === 0 ? checks : []) {
  const from = performance.now();
  count(name, (await run('npm', npmArgs)) === 0, performance.now() - from);
}

// The tests that start real processes run the built product.
const from = performance.now();
count('build', ensureBuilt(), performance.now() - from);

const folder = mkdtempSync(join(tmpdir(), 'jejak-results-'));
const report = join(folder, 'jest.json');
const code = await run(
  process.execPath,
  [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--maxWorkers=2',
    '--json',
    `--outputFile=${report}`,
    ...args,
  ],
  { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${JEST_NODE_OPTIONS}` },
);
try {
  const jest = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += jest.numPassedTests;
  // A file that does not even load has no tests to fail.
  total.failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
} catch {
  total.failed += 1;
}
// Jest can fail without a failing test, for example in its teardown.
if (code !== 0 && total.failed === 0) total.failed += 1;
rmSync(folder, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
