import { randomUUID } from 'node:crypto';
import { Catalogue } from './catalogue.js';
import { Client } from './client.js';
import { WrongRevision } from './failure.js';
import type { KurrentLogOptions } from './kurrentdb-log.js';
import { openKurrentLog } from './kurrentdb-log.js';

/**
 * Marks an empty log as a demonstration. False when the log holds facts already and is a real one:
 * that never changes, because a mark that does not lie before every fact counts for nothing.
 */
export const markDemonstration = async (options: KurrentLogOptions): Promise<boolean> => {
  const log = openKurrentLog(options);
  const client = new Client({ url: options.url, timeout: options.timeout ?? 5_000 });
  const { marker } = new Catalogue(options.name ?? 'jejak');
  try {
    if ((await log.head()) === undefined)
      await client.append(marker, -1, [
        { id: randomUUID(), type: 'DemonstrationMarked', data: {}, metadata: {} },
      ]);
  } catch (error) {
    // Marked before, or by another process just now.
    if (!(error instanceof WrongRevision)) throw error;
  } finally {
    await client.close();
  }
  try {
    return await log.isDemonstration();
  } finally {
    await log.close();
  }
};
