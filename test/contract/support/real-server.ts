import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const url = process.env['KURRENTDB_TEST_URL'];
const { skip } = describe;

/** Tests that only a real KurrentDB can answer: without one they are reported as skipped, never as passed. */
export const needsServer = (tests: (url: string) => void): void => {
  const declare = url === undefined ? skip : describe;
  declare('needs a real server (KURRENTDB_TEST_URL)', () => tests(url ?? ''));
};

/**
 * What happens to the server itself is for whoever runs it to do: a shell command in a variable, such
 * as `docker restart kurrentdb`, that returns at once or when it is done.
 */
const COMMANDS = {
  restart: 'KURRENTDB_TEST_RESTART',
  kill: 'KURRENTDB_TEST_KILL_AND_START',
  resign: 'KURRENTDB_TEST_RESIGN_LEADER',
} as const;

/** Tests that do something to the real server; skipped without it, or without the command for it. */
export const needsHandOnServer = (
  what: keyof typeof COMMANDS,
  tests: (url: string, act: () => Promise<void>) => void,
): void => {
  const variable = COMMANDS[what];
  const command = process.env[variable];
  const declare = url === undefined || command === undefined ? skip : describe;
  declare(`needs a real server and a command (KURRENTDB_TEST_URL, ${variable})`, () =>
    tests(url ?? '', async () => {
      await promisify(execFile)('/bin/sh', ['-c', command ?? '']);
    }),
  );
};
