import { createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Move } from '#libs/projections';
import { followApart, type FollowerEars } from './follow-apart.js';

const data = {
  connections: { app: {}, owner: {} },
  master: createSecretKey(Buffer.alloc(32, 7)),
  eventStoreUrl: undefined,
  checks: undefined,
  metered: true,
  tracesUrl: undefined,
};

/** Stands in for the thread: breaks the first time, and says what it hears the second time. */
const THREAD = `
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const mark = new URL('./been-here', import.meta.url);
const say = (word) => parentPort.postMessage(word);
say({ kind: 'slices', count: 16 });
if (!existsSync(mark)) {
  writeFileSync(mark, '');
  throw new TypeError('Siti could not be read');
}
say({ kind: 'moved', moves: [{ projection: 'figures', slices: [3], to: '12' }] });
say({ kind: 'taken', facts: 4, seconds: 0.5 });
say({ kind: 'log', level: 'info', fields: { facts: 4 }, message: 'read models built' });
parentPort.on('message', (word) => {
  say({ kind: 'log', level: 'info', fields: {}, message: 'told to ' + word });
  parentPort.close();
});
`;

test('a thread that breaks is replaced, is heard in everything, and ends when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-follower-'));
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, THREAD);
  const stop = new AbortController();
  const lines: string[] = [];
  const heard: unknown[] = [];
  const line = (fields: object, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
    if (message === 'read models built') stop.abort();
  };
  const ears: FollowerEars = {
    log: { info: line, warn: line, error: line },
    moved: (moves: readonly Move[]) => heard.push(...moves),
    taken: (facts, seconds) => heard.push({ facts, seconds }),
    slices: (count) => heard.push(count),
  };
  try {
    await followApart(data, ears, stop.signal, pathToFileURL(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(lines).toEqual([
    'a thread broke {"error":"TypeError"}',
    'the thread that keeps the read models ended; another takes over {}',
    'read models built {"facts":4}',
    'told to stop {}',
  ]);
  expect(heard).toEqual([
    16,
    0,
    16,
    { projection: 'figures', slices: [3], to: '12' },
    { facts: 4, seconds: 0.5 },
    0,
  ]);
});
