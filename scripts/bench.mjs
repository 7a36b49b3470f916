import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from './support/node-version.mjs';

requireNode();
const { buildOrExit, root } = await import('./support/build.mjs');
const { run } = await import('./support/steps.mjs');

const known = readdirSync(join(root, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(
    `Tidak ada / there is no ${unknown.join(', ')}; ada / there are ${known.join(', ')}`,
  );
  process.exit(2);
}

buildOrExit();
// One after the other: two at once would measure each other.
for (const name of asked.length === 0 ? known : asked) {
  console.log(`\n# ${name}`);
  if ((await run(process.execPath, [join(root, 'bench', name, 'bench.ts')])) !== 0)
    process.exitCode = 1;
}
