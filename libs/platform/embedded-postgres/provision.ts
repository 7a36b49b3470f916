import { Client } from 'pg';
import type { Credentials } from './credentials.js';

/** The database of a data folder. */
export const DATABASE = 'jejak';

/**
 * Roles and database of a fresh server. Every step looks first, so a start that was killed between
 * two of them is completed by the next one.
 */
export const provision = async (adminUrl: string, credentials: Credentials): Promise<void> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await provisionRoles(admin, credentials);
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await createDatabase(admin, DATABASE);
  } finally {
    await admin.end();
  }
};

export const provisionRoles = async (admin: Client, credentials: Credentials): Promise<void> => {
  for (const role of ['jejak_owner', 'jejak_app'] as const) {
    const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (found.rowCount === 0) {
      const password = admin.escapeLiteral(credentials[role]);
      await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD ${password}`);
    }
  }
  // So that migrations can make schemas which belong to the application.
  await admin.query('GRANT jejak_app TO jejak_owner');
};

/** Owned by `jejak_owner`; nobody but Jejak's roles may enter. */
export const createDatabase = async (admin: Client, name: string): Promise<void> => {
  const quoted = admin.escapeIdentifier(name);
  await admin.query(`CREATE DATABASE ${quoted} OWNER jejak_owner TEMPLATE template0`);
  await admin.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${quoted} TO jejak_app`);
};
