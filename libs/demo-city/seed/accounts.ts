import { createAccount, createDemoAccounts, DEMO_PASSWORD } from '#libs/identity';
import type { Sql } from '#libs/projections';
import { workers } from '../workers.js';

/** Makes the accounts in whose names the city's facts are recorded, where they are missing. */
export const createWorkers = async (sql: Sql): Promise<void> => {
  await createDemoAccounts(sql);
  const there = await sql.query<{ username: string }>(
    'select username from identity.account where username = any($1)',
    [workers.map((w) => w.username)],
  );
  const known = new Set(there.map((row) => row.username));
  const missing = workers.filter((w) => !known.has(w.username));
  // Two at a time: passwords are hashed in the threads in which new connections to the database also
  // prove who they are, and those give up when they have to wait behind a hundred hashes.
  const waiting = missing.values();
  const make = async (): Promise<void> => {
    for (const worker of waiting) await createAccount(sql, { ...worker, password: DEMO_PASSWORD });
  };
  await Promise.all([make(), make()]);
};
