import { createSecretKey } from 'node:crypto';
import { familyFacts } from '#libs/domain/family';
import { createFactStore, type FactStore } from '#libs/event-store';
import { openPostgresLog } from '#libs/event-store/postgres';
import { openSql, type PgSql } from '../../platform/database/pg-sql.js';
import { createKeyedHash, createMemoryVault, type KeyedHash } from '#libs/privacy';
import type { ProjectionDeps, RunnerLog } from '#libs/projections';
import { migratedDatabase } from '../../../test/support/migrated-database.js';

/** A read side over a real database, with keys in memory. */
export interface ReadSide extends ProjectionDeps {
  readonly sql: PgSql;
  readonly store: FactStore;
  readonly keyed: KeyedHash;
  /** What was logged as an error, by message. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** `appUrl` is a migrated database and the application's role. */
export const openReadSide = (appUrl: string): ReadSide => {
  const connection = { connectionString: appUrl };
  const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 7)));
  const eventLog = openPostgresLog({ connection });
  const store = createFactStore({
    log: eventLog,
    vault: createMemoryVault(),
    keyed,
    definitions: familyFacts,
  });
  const sql = openSql(connection, 6);
  const errors: string[] = [];
  const quiet = (): undefined => undefined;
  const log: RunnerLog = {
    info: quiet,
    warn: quiet,
    error: (_fields, message) => errors.push(message),
  };
  return {
    sql,
    store,
    keyed,
    log,
    errors,
    close: async () => {
      await eventLog.close();
      await sql.close();
    },
  };
};

/** A read side over a database of its own, which is dropped when it is closed. */
export const freshReadSide = async (): Promise<ReadSide> => {
  const database = await migratedDatabase();
  const side = openReadSide(database.appUrl);
  return {
    ...side,
    close: async () => {
      await side.close();
      await database.drop();
    },
  };
};
