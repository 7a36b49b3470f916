import { dataFolder } from './support/data-folder.js';
import {
  isAlive,
  postmasterOf,
  run,
  START,
  statusBecomes,
  type Program,
} from './support/programs.js';

const folder = dataFolder();
afterAll(() => folder.remove());

const started = async (): Promise<{ program: Program; url: string }> => {
  const program = run(START, folder.path);
  const [url] = await program.says(/https?:\/\/[^\s]+:\d+/);
  await statusBecomes(`${url}/health/ready`, 200);
  return { program, url };
};

const stop = async (program: Program, signal: NodeJS.Signals): Promise<void> => {
  const database = postmasterOf(folder.path) ?? 0;
  program.kill(signal);
  expect(await program.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
  expect(postmasterOf(folder.path)).toBeUndefined();
};

describe('a running Jejak', () => {
  it('refuses a second one on its data folder, in a line that names it, and goes on', async () => {
    const { program, url } = await started();
    const second = run(START, folder.path);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`sedang dipakai Jejak lain (proses ${program.pid}`);
    expect(second.said()).not.toMatch(/^\s+at /m);
    expect(await statusBecomes(`${url}/health/ready`, 200)).toEqual([200]);
    await stop(program, 'SIGTERM');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops in order on %s and takes its database along',
    async (signal) => {
      const { program } = await started();
      await stop(program, signal);
    },
  );

  it('answers 503 while its database is gone, and 200 again without a hand', async () => {
    const { program, url } = await started();
    process.kill(postmasterOf(folder.path) ?? 0, 'SIGKILL');
    await statusBecomes(`${url}/health/ready`, 503);
    await statusBecomes(`${url}/health/ready`, 200);
    await stop(program, 'SIGTERM');
  });

  it('ends at once on a second Ctrl-C, and the next start puts that right', async () => {
    const { program } = await started();
    program.kill('SIGINT');
    program.kill('SIGINT');
    await program.ended;
    await stop((await started()).program, 'SIGTERM');
  });

  it('gives its port and its folder back', async () => {
    const { program, url } = await started();
    await stop(program, 'SIGTERM');
    await expect(fetch(url)).rejects.toThrow(/fetch failed/);
    await stop((await started()).program, 'SIGTERM');
  });
});
