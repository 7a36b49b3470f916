import { createFactStore, type EventLog, type FactStore } from '#libs/event-store';
import { createKeyedHash, type KeyedHash, type KeyVault } from '#libs/privacy';
import { openPostgresVault } from '#libs/privacy/postgres';
import type { ThreadData } from '../rebuild/messages.js';
import { definitions } from './definitions.js';
import { openEventLog } from './event-log.js';

export interface ThreadFacts {
  readonly keyed: KeyedHash;
  readonly vault: KeyVault & { close(): Promise<void> };
  readonly log: EventLog;
  readonly store: FactStore;
}

/** The log and the keys, opened by a thread for itself. */
export const openThreadFacts = async ({
  connections,
  master,
  eventStoreUrl,
}: ThreadData): Promise<ThreadFacts> => {
  const keyed = createKeyedHash(master);
  const vault = openPostgresVault({ connection: connections.app, master });
  const { log } = await openEventLog(connections, eventStoreUrl);
  return { keyed, vault, log, store: createFactStore({ log, vault, keyed, definitions }) };
};
