import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/apps/api/main.js', import.meta.url));
const PORT = 3977;
const READY_MS = 600_000;
const PASSWORD = 'jejak-demo-2025';

export interface Demo {
  readonly url: string;
  /** A session of a demo account, as the pages keep it. */
  session(username: string): Promise<{ readonly token: string }>;
  close(): void;
}

const started = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the demo city did not open')), READY_MS);
    child.once('exit', () => reject(new Error('the demo city ended')));
    child.stdout?.on('data', (text: Buffer) => {
      if (!text.toString().includes('Jejak: http')) return;
      clearTimeout(timer);
      resolve();
    });
  });

const sessionAt =
  (url: string) =>
  async (username: string): Promise<{ readonly token: string }> => {
    const answer = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    return (await answer.json()) as { token: string };
  };

/** A demonstration city: the one that runs, or one of its own that is thrown away. */
export const openDemo = async (): Promise<Demo> => {
  const running = process.env['JEJAK_WEB_URL'];
  if (running !== undefined)
    return { url: running, session: sessionAt(running), close: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'jejak-web-'));
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, JEJAK_DATA: folder, PORT: String(PORT), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await started(child);
  const url = `http://127.0.0.1:${PORT}`;
  return {
    url,
    session: sessionAt(url),
    close: () => {
      child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
      child.kill();
    },
  };
};
