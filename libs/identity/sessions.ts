import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from '#libs/projections';
import { ACCOUNT_COLUMNS, accountOf, openAt, type Account } from './accounts.js';

/** A working day in the field and some more. */
export const SESSION_HOURS = 12;

export interface Session {
  /** 256 random bits, base64url. Told once; the database keeps its SHA-256. */
  readonly token: string;
  /** UTC, ISO 8601. */
  readonly expiresAt: string;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const openSession = async (sql: Sql, accountId: string, now: number): Promise<Session> => {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now + SESSION_HOURS * 3_600_000).toISOString();
  await sql.query(
    `insert into identity.session (token_hash, account_id, created_at, expires_at)
     values ($1, $2, $3, $4)`,
    [hashOf(token), accountId, new Date(now).toISOString(), expiresAt],
  );
  return { token, expiresAt };
};

/** Whose session this is; undefined when it is unknown, expired, revoked, or the account is closed. */
export const findSession = async (
  sql: Sql,
  token: string,
  now: number,
): Promise<Account | undefined> => {
  const [row] = await sql.query<Parameters<typeof accountOf>[0]>(
    `select ${ACCOUNT_COLUMNS}
     from identity.session s join identity.account a on a.id = s.account_id
     where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2
       and ${openAt('$2')}`,
    [hashOf(token), new Date(now).toISOString()],
  );
  return row === undefined ? undefined : accountOf(row);
};

export const revokeSession = async (sql: Sql, token: string, now: number): Promise<void> => {
  await sql.query(
    'update identity.session set revoked_at = $2 where token_hash = $1 and revoked_at is null',
    [hashOf(token), new Date(now).toISOString()],
  );
};

/** Ends every session of an account, except the one that is kept. */
export const revokeSessions = async (
  sql: Sql,
  accountId: string,
  now: number,
  keep?: string,
): Promise<void> => {
  await sql.query(
    `update identity.session set revoked_at = $2
     where account_id = $1 and revoked_at is null and token_hash is distinct from $3`,
    [accountId, new Date(now).toISOString(), keep === undefined ? null : hashOf(keep)],
  );
};

/** Drops sessions that ended more than a day ago. */
export const sweepSessions = async (sql: Sql, now: number): Promise<void> => {
  await sql.query('delete from identity.session where expires_at < $1', [
    new Date(now - 86_400_000).toISOString(),
  ]);
};
