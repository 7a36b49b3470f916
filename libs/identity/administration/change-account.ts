import { AccountChanged } from '#libs/domain/account';
import { refuse, type Day, type Refusal } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { hashPassword, temporaryPassword } from '../passwords.js';
import { revokeSessions } from '../sessions.js';
import { findAccount, type AdministeredAccount } from './administered.js';
import type { AdministrationDeps, Administering } from './deps.js';
import { oneAtATime, roleAndArea, stillAdministered } from './guard.js';
import { Refused, refusalOf } from './refused.js';
import { trace } from './trace.js';

export interface AccountChanges {
  readonly displayName?: string;
  readonly role?: string;
  readonly area?: string;
  /** Null takes the end away. */
  readonly validUntil?: Day | null;
  readonly closed?: boolean;
  /** Gives a new temporary password and ends every session. */
  readonly resetPassword?: boolean;
}

export interface Changed {
  readonly account: AdministeredAccount;
  /** Only after a reset; told once. */
  readonly temporaryPassword?: string;
}

/** What of the changes is not so already. */
const differing = (
  before: AdministeredAccount,
  { displayName, role, area, validUntil, closed, resetPassword }: AccountChanges,
): Readonly<Record<string, unknown>> => ({
  ...(displayName !== undefined && displayName !== before.displayName && { displayName }),
  ...(role !== undefined && role !== before.role && { role }),
  ...(area !== undefined && area !== before.area && { area }),
  ...(typeof validUntil === 'string' && validUntil !== before.validUntil && { validUntil }),
  ...(validUntil === null && before.validUntil !== undefined && { unlimited: true }),
  ...(closed !== undefined && closed !== before.closed && { closed }),
  ...(resetPassword === true && { passwordReset: true }),
});

const write = async (
  tx: Sql,
  id: string,
  changes: AccountChanges,
  password: string | undefined,
  now: number,
): Promise<void> => {
  await tx.query(
    `update identity.account set
       display_name = coalesce($2, display_name), role = coalesce($3, role),
       area = coalesce($4, area),
       valid_until = case when $5::boolean then $6::date else valid_until end,
       disabled_at = case $7::boolean when true then coalesce(disabled_at, $8)
                                      when false then null else disabled_at end,
       password_hash = coalesce($9, password_hash),
       must_change_password = must_change_password or $9::text is not null
     where id = $1`,
    [
      id,
      changes.displayName ?? null,
      changes.role ?? null,
      changes.area ?? null,
      changes.validUntil !== undefined,
      changes.validUntil ?? null,
      changes.closed ?? null,
      new Date(now).toISOString(),
      password === undefined ? null : await hashPassword(password),
    ],
  );
  if (changes.closed === true || password !== undefined) await revokeSessions(tx, id, now);
};

/**
 * Changes what an account may do, closes it, opens it again, or gives it a temporary password. What
 * is so already is no change and leaves no trace. A closed account's sessions end with it.
 *
 * Refuses with ACCOUNT_NOT_FOUND, OWN_ACCOUNT, UNKNOWN_ROLE, ROLE_NOT_FOR_AREA, LAST_ADMINISTRATOR.
 */
export const changeAccount = (
  deps: AdministrationDeps,
  id: string,
  changes: AccountChanges,
  administering: Administering,
): Promise<Changed | Refusal> =>
  deps.sql
    .transaction(async (tx): Promise<Changed | Refusal> => {
      await oneAtATime(tx);
      const before = await findAccount(tx, id);
      if (before === undefined) return refuse('ACCOUNT_NOT_FOUND');
      // Nobody gives herself a role, and nobody locks herself out.
      if (id === administering.by.id) return refuse('OWN_ACCOUNT');
      const misfit = roleAndArea(changes.role ?? before.role, changes.area ?? before.area);
      if (misfit !== undefined) return misfit;
      const data = differing(before, changes);
      if (Object.keys(data).length === 0) return { account: before };
      const password = changes.resetPassword === true ? temporaryPassword() : undefined;
      await write(tx, id, changes, password, deps.now());
      const forsaken = await stillAdministered(tx);
      if (forsaken !== undefined) throw new Refused(forsaken);
      const untraced = await trace(deps, id, AccountChanged, data, administering);
      if (untraced !== undefined) throw new Refused(untraced);
      const account = await findAccount(tx, id);
      if (account === undefined) throw new Error('an account that was changed is not there');
      return { account, ...(password !== undefined && { temporaryPassword: password }) };
    })
    .catch(refusalOf);
