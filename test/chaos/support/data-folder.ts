import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, postmasterOf } from './programs.js';

/**
 * A data folder that only its owner can enter, as under /root: whoever runs the tests as root
 * also tests that PostgreSQL's own account can live there.
 */
export const dataFolder = (): { path: string; remove(): void } => {
  const parent = mkdtempSync(join(tmpdir(), 'jejak-chaos-'));
  chmodSync(parent, 0o700);
  const path = join(parent, 'data');
  return {
    path,
    remove: () => {
      const left = postmasterOf(path);
      if (left !== undefined && isAlive(left)) process.kill(left, 'SIGQUIT');
      rmSync(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};
