import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isServerOf, readPidFile } from './pid-file.js';
import { startEmbeddedPostgres, type EmbeddedServer } from './server.js';

const parent = mkdtempSync(join(tmpdir(), 'jejak-server-'));
const running: EmbeddedServer[] = [];

const start = async (dataDir: string, events: string[] = []): Promise<EmbeddedServer> => {
  const notify = (event: string): void => void events.push(event);
  const server = await startEmbeddedPostgres({ dataDir, forgetful: true, notify });
  running.push(server);
  return server;
};
const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds() && tries < 500; tries += 1) await sleep(20);
  expect(holds()).toBe(true);
};

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(parent, { recursive: true }));

describe('the embedded server', () => {
  it.each([
    ['a plain name', 'plain'],
    ['blanks, quotes, commas and letters of other scripts', `it's, "Pangkal Pinang" é 家`],
    ['a path too long for a socket', join('x'.repeat(90), 'data')],
  ])('starts in a folder with %s', async (_, name) => {
    const server = await start(join(parent, name));
    expect(await ask(server.url('jejak_app'), 'SELECT current_user AS me')).toEqual([
      { me: 'jejak_app' },
    ]);
    expect(await ask(server.url('postgres'), 'SHOW listen_addresses')).toEqual([
      { listen_addresses: name.length > 80 ? '127.0.0.1' : '' },
    ]);
  });

  it('lets nobody in without the password, and keeps passwords from other accounts', async () => {
    const dataDir = join(parent, 'plain');
    const server = await start(dataDir);
    const wrong = server.url('jejak_app').replace(/:[0-9a-f]{48}@/, ':guess@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'postgres-credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('keeps what was written, and leaves no process behind when it stops', async () => {
    const dataDir = join(parent, 'plain');
    const first = await start(dataDir);
    await ask(first.url('jejak_owner'), 'CREATE SCHEMA s; CREATE TABLE s.t AS SELECT 7 AS n');
    const { pid } = readPidFile(join(dataDir, 'postgres')) ?? { pid: 0 };
    await first.stop();
    expect(isServerOf(join(dataDir, 'postgres'), pid)).toBe(false);
    const second = await start(dataDir);
    expect(await ask(second.url('jejak_owner'), 'SELECT n FROM s.t')).toEqual([{ n: 7 }]);
  });

  it('refuses a second one on the same folder and goes on itself', async () => {
    const dataDir = join(parent, 'plain');
    const server = await start(dataDir);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    expect(await ask(server.url('jejak_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('comes back under the same address when its process is killed', async () => {
    const dataDir = join(parent, 'plain');
    const events: string[] = [];
    const server = await start(dataDir, events);
    process.kill(readPidFile(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
    await until(() => events.includes('restarted'));
    expect(events).toEqual(['lost', 'restarted']);
    expect(await ask(server.url('jejak_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('can be stopped while it comes back', async () => {
    const dataDir = join(parent, 'plain');
    const events: string[] = [];
    const server = await start(dataDir, events);
    process.kill(readPidFile(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
    await until(() => events.includes('lost'));
    await server.stop();
    const left = readPidFile(join(dataDir, 'postgres'))?.pid;
    expect(left === undefined || !isServerOf(join(dataDir, 'postgres'), left)).toBe(true);
    await (await start(dataDir)).stop();
  });

  it('is not kept from starting by a dead server whose number somebody else has got', async () => {
    const dataDir = join(parent, 'plain');
    await (await start(dataDir)).stop();
    const stale = `${process.ppid}\n/proc/self/cwd\n1795578636\n5432\n.\n\n 16039948 4\nready   \n`;
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), stale);
    writeFileSync(join(dataDir, 'postgres', '.s.PGSQL.5432.lock'), `${process.ppid}\n`);
    const server = await start(dataDir);
    expect(await ask(server.url('jejak_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('makes its database anew when making it was cut short', async () => {
    const dataDir = join(parent, 'cut');
    mkdirSync(join(dataDir, 'postgres.new-1a2b3c4d', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.new-1a2b3c4d', 'PG_VERSION'), '18\n');
    await start(dataDir);
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([]);
    expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
  });

  it('says which version a database of another major version needs', async () => {
    const dataDir = join(parent, 'old');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    writeFileSync(join(dataDir, 'postgres-credentials.json'), '{}');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'POSTGRES_OF_ANOTHER_MAJOR_VERSION',
      message: expect.stringContaining('PostgreSQL 15'),
    });
  });

  it('says that the passwords of a database are gone', async () => {
    const dataDir = join(parent, 'lost');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'CREDENTIALS_LOST' });
  });

  it('says that a data folder cannot be made', async () => {
    writeFileSync(join(parent, 'file'), '');
    await expect(start(join(parent, 'file', 'data'))).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNUSABLE',
    });
  });
});
