import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder } from './support/data-folder.js';
import {
  APPENDER,
  isAlive,
  postmasterOf,
  READER,
  run,
  START,
  type Program,
} from './support/programs.js';

interface Found {
  readonly versions: readonly number[];
  readonly chained: boolean;
  readonly readable: boolean;
}

const acknowledged = (program: Program): number =>
  Number([...program.said().matchAll(/acknowledged (\d+)\n/g)].at(-1)?.[1] ?? 0);

const folder = dataFolder();
afterAll(() => folder.remove());

const appending = async (): Promise<{ program: Program; stream: string }> => {
  const program = run(APPENDER, folder.path);
  const [, stream = ''] = await program.says(/stream (\S+)\n/);
  await program.says(/acknowledged 50\n/);
  return { program, stream };
};

const found = async (stream: string): Promise<Found> => {
  const reader = run(READER, folder.path, stream);
  expect(await reader.ended).toBe(0);
  const line = reader
    .said()
    .split('\n')
    .find((text) => text.startsWith('{"versions"'));
  return JSON.parse(line ?? '') as Found;
};

/** Every acknowledged fact is there; at most the one under way may be there besides. */
const expectNothingLost = async (stream: string, count: number): Promise<void> => {
  const { versions, chained, readable } = await found(stream);
  expect(versions).toEqual(versions.map((_, n) => n + 1));
  expect(versions.length).toBeGreaterThanOrEqual(count);
  expect(versions.length).toBeLessThanOrEqual(count + 1);
  expect({ chained, readable }).toEqual({ chained: true, readable: true });
};

describe('kill -9', () => {
  it('of the application: the next start adopts the database, with every acknowledged fact', async () => {
    const { program, stream } = await appending();
    program.kill('SIGKILL');
    await program.ended;
    const orphan = postmasterOf(folder.path) ?? 0;
    expect(isAlive(orphan)).toBe(true);
    await expectNothingLost(stream, acknowledged(program));
    expect(isAlive(orphan)).toBe(false);
  });

  it('of the database and the application together: the next start recovers', async () => {
    const { program, stream } = await appending();
    process.kill(postmasterOf(folder.path) ?? 0, 'SIGKILL');
    program.kill('SIGKILL');
    await program.ended;
    await expectNothingLost(stream, acknowledged(program));
  });

  it('of the database alone: it comes back below a running application', async () => {
    const { program, stream } = await appending();
    const before = postmasterOf(folder.path) ?? 0;
    process.kill(before, 'SIGKILL');
    await program.says(/"restarted"|LogUnavailable/);
    program.kill('SIGKILL');
    await program.ended;
    await expectNothingLost(stream, acknowledged(program));
  });
});

describe('kill -9 at any moment of the first start', () => {
  it.each([60, 150, 300, 450, 600, 750, 900, 1100, 1400])(
    'is recovered by the next one (%i ms after the start)',
    async (ms) => {
      const fresh = dataFolder();
      const first = run(START, fresh.path);
      await sleep(ms);
      first.kill('SIGKILL');
      await first.ended;
      const next = run(START, fresh.path);
      await next.says(/https?:\/\/\S+/);
      next.kill('SIGTERM');
      expect(await next.ended).toBe(0);
      fresh.remove();
    },
  );
});
