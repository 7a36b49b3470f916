import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disownPidFile, isServerOf, readPidFile } from './pid-file.js';

const cluster = mkdtempSync(join(tmpdir(), 'jejak-pid-'));
const write = (text: string): void => writeFileSync(join(cluster, 'postmaster.pid'), text);
const LINES = '4242\n/proc/self/cwd\n1795578636\n5432\n.\n\n 16039948         4\nready   \n';

afterAll(() => rmSync(cluster, { recursive: true }));

describe('the file a server writes about itself', () => {
  it('tells its process, how it listens and whether it takes connections', () => {
    write(LINES);
    expect(readPidFile(cluster)).toEqual({ pid: 4242, listen: { kind: 'socket' }, ready: true });
    write(LINES.replace('\n.\n\n', '\n\n127.0.0.1\n').replace('5432', '40123'));
    expect(readPidFile(cluster)?.listen).toEqual({ kind: 'loopback', port: 40123 });
    write(LINES.replace('ready   ', 'starting'));
    expect(readPidFile(cluster)?.ready).toBe(false);
  });

  it.each(['', '\n', 'x\n', '0\n', '-17\n'])('is no server when it holds %j', (text) => {
    write(text);
    expect(readPidFile(cluster)).toBeUndefined();
  });

  it('loses only its number when the server is dead, so that shared memory is still checked', () => {
    write(LINES);
    disownPidFile(cluster);
    expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toBe(
      LINES.replace('4242', String(process.pid)),
    );
  });
});

describe('a process number', () => {
  it('is not a server of this folder only because somebody has it', () => {
    expect(isServerOf(cluster, process.pid)).toBe(process.platform !== 'linux');
  });

  it('is one while a process works in the folder, and not after', async () => {
    const child = spawn('sleep', ['60'], { cwd: cluster });
    await once(child, 'spawn');
    expect(isServerOf(cluster, child.pid ?? 0)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isServerOf(cluster, child.pid ?? 0)).toBe(false);
  });
});
