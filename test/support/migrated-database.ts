import { migrate } from '#libs/platform/migrations';
import { freshDatabase, type FreshDatabase } from './postgres.js';

/** A fresh database with every table of this version. */
export const migratedDatabase = async (): Promise<FreshDatabase> => {
  const database = await freshDatabase();
  await migrate({ connectionString: database.ownerUrl });
  return database;
};
