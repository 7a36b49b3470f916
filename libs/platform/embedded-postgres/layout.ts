import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from './problem.js';

/** Where everything of the embedded database lies inside the data folder. */
export interface Layout {
  readonly dataDir: string;
  /** PostgreSQL's own folder, owned by the account it runs as. */
  readonly cluster: string;
  readonly credentials: string;
  readonly log: string;
  readonly lock: string;
  /** Who holds the lock, for the message that refuses the second one; never trusted for more. */
  readonly holder: string;
}

export const layoutOf = (dataDir: string): Layout => {
  const root = resolve(dataDir);
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    credentials: join(root, 'postgres-credentials.json'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'lock'),
    holder: join(root, 'lock-holder.json'),
  };
};

/** Root on macOS has no `/proc/self/cwd`, so there the account of PostgreSQL must get through. */
const FOLDER_MODE = process.platform === 'linux' ? 0o700 : 0o711;

export const makeDataDir = (layout: Layout): void => {
  try {
    mkdirSync(layout.dataDir, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    throw new CannotStart(
      'DATA_FOLDER_UNUSABLE',
      {
        id: `Folder data ${layout.dataDir} tidak dapat dibuat (${(error as NodeJS.ErrnoException).code}).`,
        en: `The data folder ${layout.dataDir} cannot be created (${(error as NodeJS.ErrnoException).code}).`,
      },
      { cause: error },
    );
  }
};
