import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachableCopies } from './reachable-copy.js';
import { fingerprint } from './tree.js';

const folder = mkdtempSync(join(tmpdir(), 'jejak-copy-'));
const original = join(folder, 'original');
const places = [join(folder, 'nowhere'), join(folder, 'place')];

beforeAll(() => {
  mkdirSync(join(original, 'lib'), { recursive: true, mode: 0o700 });
  writeFileSync(join(original, 'lib', 'libpq.so.5.18'), 'machine code', { mode: 0o600 });
  symlinkSync('libpq.so.5.18', join(original, 'lib', 'libpq.so.5'));
  mkdirSync(join(folder, 'place'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const only = (): string => {
  const [copy, ...rest] = reachableCopies(original, places);
  expect(rest).toEqual([]);
  return copy ?? '';
};

describe('a copy of the programs that every account can reach', () => {
  it('holds the same bytes, open to all, in the first place that can be written', () => {
    const copy = only();
    expect(copy.startsWith(join(folder, 'place'))).toBe(true);
    expect(fingerprint(copy)).toBe(fingerprint(original));
    expect(statSync(join(copy, 'lib')).mode & 0o777).toBe(0o755);
    expect(statSync(join(copy, 'lib', 'libpq.so.5')).mode & 0o777).toBe(0o755);
  });

  it('is made once', () => {
    const made = statSync(only()).ino;
    expect(statSync(only()).ino).toBe(made);
  });

  it('is made again when a byte of it has changed', () => {
    const copy = only();
    writeFileSync(join(copy, 'lib', 'libpq.so.5.18'), 'other code');
    expect(fingerprint(only())).toBe(fingerprint(original));
  });

  it('is never run from a folder that others may write to', () => {
    chmodSync(only(), 0o777);
    expect(statSync(only()).mode & 0o777).toBe(0o755);
  });
});

describe('the fingerprint of a tree', () => {
  it.each([
    ['content', () => writeFileSync(join(original, 'lib', 'extra'), 'b')],
    ['a name', () => rmSync(join(original, 'lib', 'extra'))],
  ])('sees a change of %s', (_, change) => {
    writeFileSync(join(original, 'lib', 'extra'), 'a');
    const before = fingerprint(original);
    change();
    expect(fingerprint(original)).not.toBe(before);
  });
});
