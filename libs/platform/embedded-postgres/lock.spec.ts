import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from './layout.js';
import { lockFolder, tryLock } from './lock.js';

const folder = mkdtempSync(join(tmpdir(), 'jejak-lock-'));
const layout = layoutOf(folder);

/** Another process that takes the lock the same way and keeps it until it is killed. */
const holder = async (): Promise<() => Promise<void>> => {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { DatabaseSync } from 'node:sqlite';
     const file = new DatabaseSync(process.argv[1]);
     file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
     console.log('held');
     setInterval(() => undefined, 1000);`,
    layout.lock,
  ]);
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is held once and given back', () => {
    const first = lockFolder(layout);
    expect(tryLock(layout)).toBeUndefined();
    first.release();
    lockFolder(layout).release();
  });

  it('names who holds it, in both languages', () => {
    const first = lockFolder(layout);
    expect(() => lockFolder(layout)).toThrow(
      expect.objectContaining({
        code: 'DATA_FOLDER_IN_USE',
        text: {
          id: expect.stringContaining(`proses ${process.pid}`),
          en: expect.stringContaining(`process ${process.pid}`),
        },
      }),
    );
    first.release();
  });

  it('is gone with the process that held it, however that ended', async () => {
    const kill = await holder();
    expect(tryLock(layout)).toBeUndefined();
    await kill();
    lockFolder(layout).release();
  });
});
