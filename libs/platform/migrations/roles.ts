import type { Client } from 'pg';
import { APP_ROLE } from '../database/connections.js';
import { CannotMigrate } from './problem.js';

const OLDEST_SERVER = 16;

export const checkServer = async (owner: Client): Promise<void> => {
  const answer = await owner.query<{ server_version_num: string; server_version: string }>(
    `SELECT current_setting('server_version_num') AS server_version_num,
            current_setting('server_version') AS server_version`,
  );
  const row = answer.rows[0];
  if (row !== undefined && Number(row.server_version_num) >= OLDEST_SERVER * 10_000) return;
  throw new CannotMigrate('SERVER_TOO_OLD', {
    id: `Jejak memerlukan PostgreSQL ${OLDEST_SERVER} atau lebih baru; server ini ${row?.server_version}.`,
    en: `Jejak needs PostgreSQL ${OLDEST_SERVER} or newer; this server is ${row?.server_version}.`,
  });
};

/** The application's role must exist, and the owner must be able to make things in its name. */
export const ensureAppRole = async (owner: Client): Promise<void> => {
  try {
    const found = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (found.rowCount === 0) await owner.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
    const member = await owner.query<{ may: boolean }>(
      `SELECT pg_has_role(current_user, $1, 'SET') AS may`,
      [APP_ROLE],
    );
    if (member.rows[0]?.may !== true) await owner.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
  } catch (error) {
    throw new CannotMigrate(
      'ROLES_MISSING',
      {
        id: `Peran ${APP_ROLE} belum siap dan pengguna basis data ini tidak boleh membuatnya. Lihat docs/operations/database.md.`,
        en: `The role ${APP_ROLE} is not ready and this database user may not make it. See docs/operations/database.md.`,
      },
      { cause: error },
    );
  }
};
