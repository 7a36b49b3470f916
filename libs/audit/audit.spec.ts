import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresLog } from '#libs/event-store/postgres';
import type { EventLog } from '#libs/event-store';
import { bodies, meta } from '../../test/contract/support/entries.js';
import { logDatabase, type LogDatabase } from '../../test/contract/support/postgres-harness.js';
import { exportLog, verifyChains, type Progress } from './index.js';

let database: LogDatabase;
let log: EventLog;

/** Two streams of six facts each, taking turns by two: positions 1 to 12. */
beforeEach(async () => {
  database = await logDatabase();
  log = openPostgresLog({ connection: database.app });
  for (let n = 0; n < 6; n++)
    await log.append(n % 2 === 0 ? 'family-a' : 'family-b', 'any', bodies(2), meta());
});
afterEach(async () => {
  await log.close();
  await database.drop();
});

/** What only somebody who owns the database can do: lift the trigger and change what is kept. */
const tamper = (...statements: string[]): Promise<unknown> =>
  database.asOwner(
    [
      'ALTER TABLE log.entry DISABLE TRIGGER append_only',
      ...statements,
      'ALTER TABLE log.entry ENABLE ALWAYS TRIGGER append_only',
    ].join(';'),
  );

const EDIT = `UPDATE log.entry SET body = replace(body::text, '"n":0', '"n":7')::json WHERE position = 5`;
const cut = (after: number): string => `DELETE FROM log.entry WHERE position > ${after}`;

test('a log that nobody touched is whole', async () => {
  const seen: Progress[] = [];
  const report = await verifyChains(log, { batch: 5, onProgress: (p) => seen.push(p) });
  expect(report).toMatchObject({ facts: 12, streams: 2, head: '12', breaks: 0 });
  expect(report.firstBreak).toBeUndefined();
  expect(report.demonstration).toBe(false);
  expect(seen.map((p) => p.facts)).toEqual([5, 10, 12]);
  expect(seen[0]?.total).toBe(12);
});

test('the digest stays while nothing is added and moves with every fact', async () => {
  const { digest } = await verifyChains(log);
  expect((await verifyChains(log, { batch: 1 })).digest).toBe(digest);
  await log.append('family-b', 'any', bodies(1), meta());
  expect((await verifyChains(log)).digest).not.toBe(digest);
});

test('appends during the walk are no break', async () => {
  const more: Promise<unknown>[] = [];
  const report = await verifyChains(log, {
    batch: 3,
    onProgress: () => void more.push(log.append('family-c', 'any', bodies(1), meta())),
  });
  await Promise.all(more);
  expect(more.length).toBeGreaterThan(3);
  expect(report.breaks).toBe(0);
});

test.each([
  ['the body of a fact', [EDIT], 'hash', 'family-a', 3, '5'],
  [
    'the hash of a fact',
    [`UPDATE log.entry SET hash = repeat('e', 64) WHERE position = 5`],
    'hash',
    'family-a',
    3,
    '5',
  ],
  [
    'body and hash of a fact, fitting each other',
    [
      EDIT,
      `UPDATE log.entry SET hash = encode(sha256(convert_to(body::text, 'UTF8')), 'hex') WHERE position = 5`,
    ],
    'previous-hash',
    'family-a',
    4,
    '6',
  ],
  [
    'the type beside the body',
    [`UPDATE log.entry SET type = 'Other' WHERE position = 7`],
    'hash',
    'family-b',
    3,
    '7',
  ],
  [
    'a fact in the middle, deleted',
    ['DELETE FROM log.entry WHERE position = 3'],
    'position',
    'family-b',
    2,
    '4',
  ],
  [
    'the end of one stream, deleted',
    [`DELETE FROM log.entry WHERE stream = 'family-a' AND version > 4`],
    'position',
    'family-b',
    5,
    '11',
  ],
  [
    'two facts, exchanged',
    [
      'UPDATE log.entry SET position = -1 WHERE position = 5',
      'UPDATE log.entry SET position = 5 WHERE position = 6',
      'UPDATE log.entry SET position = 6 WHERE position = -1',
    ],
    'version',
    'family-a',
    4,
    '5',
  ],
  [
    'a fact moved to another stream',
    [`UPDATE log.entry SET stream = 'family-z', version = 1 WHERE position = 1`],
    'hash',
    'family-z',
    1,
    '1',
  ],
  [
    'an earlier moment, fitting its hash',
    [
      `UPDATE log.entry SET body = regexp_replace(body::text, '"recordedAt":"....', '"recordedAt":"1999')::json WHERE position = 12`,
      `UPDATE log.entry SET hash = encode(sha256(convert_to(body::text, 'UTF8')), 'hex') WHERE position = 12`,
    ],
    'recorded-at',
    'family-b',
    6,
    '12',
  ],
])('tells of %s', async (_, statements, rule, stream, version, position) => {
  await tamper(...statements);
  const { firstBreak, breaks } = await verifyChains(log);
  expect(firstBreak).toMatchObject({ rule, stream, version, position });
  expect(firstBreak?.expected).not.toBe(firstBreak?.found);
  expect(breaks).toBeGreaterThan(0);
});

test('the end of the whole log, deleted: the head row tells', async () => {
  await tamper(cut(10));
  const { firstBreak } = await verifyChains(log);
  expect(firstBreak).toEqual({ rule: 'head', position: '10', expected: '12', found: '10' });
});

test('everything deleted: the head row tells', async () => {
  await tamper(cut(0));
  const { firstBreak } = await verifyChains(log);
  expect(firstBreak).toMatchObject({ rule: 'head', expected: '12', found: 'no facts' });
});

test('the head row moved back as well: only a digest noted elsewhere tells', async () => {
  const before = await verifyChains(log);
  await tamper(cut(10), 'UPDATE log.head SET position = 10');
  const after = await verifyChains(log);
  expect(after.breaks).toBe(0);
  expect(after.digest).not.toBe(before.digest);
});

describe('an export', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jejak-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const exported = async (): Promise<string> => {
    let text = '';
    await exportLog(log, (lines) => void (text += lines));
    return text;
  };
  /** Exit code and all output of the script an auditor runs. */
  const judge = async (text: string): Promise<readonly [number, string]> => {
    const file = join(folder, 'log.jsonl');
    await writeFile(file, text);
    return new Promise((resolve) => {
      execFile(process.execPath, ['scripts/verify-export.mjs', file], (error, out, err) =>
        resolve([error === null ? 0 : Number(error.code), out + err]),
      );
    });
  };

  test('verifies without anything of ours, to the same digest', async () => {
    const [code, output] = await judge(await exported());
    expect(output).toContain((await verifyChains(log)).digest);
    expect(code).toBe(0);
  });

  test.each<readonly [string, (lines: string[]) => string[], string]>([
    [
      'a changed fact',
      (l) => l.with(4, (l[4] as string).replace('"n":0', '"n":7')),
      'hash: family-a 3, 5',
    ],
    ['a missing line', (l) => l.toSpliced(2, 1), 'position: family-b 2, 4'],
    [
      'exchanged lines',
      (l) => l.with(4, l[5] as string).with(5, l[4] as string),
      'position: family-a 4, 6',
    ],
    ['a file that was cut off', (l) => l.slice(0, 9), 'BROKEN: end'],
    ['facts taken before the end', (l) => l.toSpliced(11, 1), 'BROKEN: end'],
    ['a line that is no fact', (l) => l.with(3, '{}'), 'line 4'],
  ])('with %s is refused', async (_, change, told) => {
    const lines = (await exported()).trimEnd().split('\n');
    const [code, output] = await judge(`${change(lines).join('\n')}\n`);
    expect(output).toContain(told);
    expect(code).toBe(1);
  });
});
