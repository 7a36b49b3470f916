import { randomUUID } from 'node:crypto';
import type { Sql } from '#libs/projections';
import { isRole, roleFitsArea, type Role } from './roles/index.js';
import { hashPassword } from './passwords.js';

export interface Account {
  readonly id: string;
  /** What is typed at login; always lower case. */
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** A kelurahan or kecamatan code, or `19.71` for the city. */
  readonly area: string;
}

export interface NewAccount extends Omit<Account, 'id'> {
  readonly id?: string;
  readonly password: string;
}

interface Row {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly role: string;
  readonly area: string;
}

export const ACCOUNT_COLUMNS = 'a.id, a.username, a.display_name, a.role, a.area';

/** Reads a row of `ACCOUNT_COLUMNS`; a role that no longer exists is a fault, not a guest. */
export const accountOf = (row: Row): Account => {
  if (!isRole(row.role)) throw new Error('an account has an unknown role');
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    area: row.area,
  };
};

/**
 * Adds an account and returns it; one that has the name already is left as it is. Throws when the role may not be given that area; these come from
 * an administrator's hand or the demo, never from a request.
 */
export const createAccount = async (sql: Sql, account: NewAccount): Promise<Account> => {
  const { password, ...rest } = account;
  if (!roleFitsArea(rest.role, rest.area))
    throw new Error(`a ${rest.role} cannot be given the area ${rest.area}`);
  const made = { ...rest, id: rest.id ?? randomUUID(), username: rest.username.toLowerCase() };
  await sql.query(
    `insert into identity.account (id, username, display_name, role, area, password_hash)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (username) do nothing`,
    [made.id, made.username, made.displayName, made.role, made.area, await hashPassword(password)],
  );
  return made;
};

/** The names of accounts by id, for showing who did something; unknown ids are left out. */
export const accountNames = async (
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ id: string; display_name: string }>(
    'select id::text, display_name from identity.account where id::text = any($1::text[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((r) => [r.id, r.display_name]));
};

/** Closes an account and every session of it. */
export const disableAccount = async (sql: Sql, username: string): Promise<void> => {
  await sql.query(
    `with closed as (
       update identity.account set disabled_at = now() where username = $1 returning id
     )
     update identity.session set revoked_at = now()
     where revoked_at is null and account_id in (select id from closed)`,
    [username.toLowerCase()],
  );
};
