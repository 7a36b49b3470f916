import { spawn } from 'node:child_process';
import { root } from './build.mjs';

/** Checks that count as one test each, cheapest first. */
export const checks = [
  ['format', ['run', '--silent', 'format:check']],
  ['lint', ['run', '--silent', 'lint']],
  ['types', ['run', '--silent', 'types']],
  ['boundaries', ['run', '--silent', 'boundaries']],
];

/** Runs a program with its output shown as it comes; resolves to its exit code. */
export const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
