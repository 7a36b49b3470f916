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
  /** It has a temporary password and may do nothing until that is changed. */
  readonly mustChangePassword?: boolean;
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
  readonly must_change_password: boolean;
}

export const ACCOUNT_COLUMNS =
  'a.id, a.username, a.display_name, a.role, a.area, a.must_change_password';

/** Accounts `a` that are open at the moment of a parameter (`$2`). */
export const openAt = (moment: string): string =>
  `a.disabled_at is null and (a.valid_until is null
   or a.valid_until >= (${moment}::timestamptz at time zone 'Asia/Jakarta')::date)`;

/** Reads a row of `ACCOUNT_COLUMNS`; a role that no longer exists is a fault, not a guest. */
export const accountOf = (row: Row): Account => {
  if (!isRole(row.role)) throw new Error('an account has an unknown role');
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    area: row.area,
    ...(row.must_change_password ? { mustChangePassword: true } : {}),
  };
};

/**
 * Adds an account of the demonstration and returns it; one that has the name already is left as it
 * is. Throws when the role may not be given that area. Accounts of people are opened with a trace:
 * see `openAccount`.
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
