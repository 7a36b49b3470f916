import { refuse, type Refusal } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { Account } from '../accounts.js';
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from '../passwords.js';
import { revokeSessions } from '../sessions.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** The session that asks, which goes on; every other of the account ends. */
  readonly token: string;
}

const weakness = (account: Account, { current, next }: PasswordChange): Refusal | undefined => {
  if (next.length < SHORTEST_PASSWORD)
    return refuse('PASSWORD_TOO_SHORT', 'next', { min: SHORTEST_PASSWORD });
  if (next === current) return refuse('PASSWORD_UNCHANGED', 'next');
  return next.toLowerCase().includes(account.username)
    ? refuse('PASSWORD_HOLDS_NAME', 'next')
    : undefined;
};

/**
 * Lets the owner of an account choose her password. Guesses of the current one are counted by the
 * caller, as at login. Refuses with WRONG_PASSWORD, PASSWORD_TOO_SHORT, PASSWORD_UNCHANGED,
 * PASSWORD_HOLDS_NAME.
 */
export const changeOwnPassword = async (
  { sql, now }: { readonly sql: Sql; readonly now: () => number },
  account: Account,
  change: PasswordChange,
): Promise<Refusal | undefined> => {
  const [row] = await sql.query<{ password_hash: string }>(
    'select password_hash from identity.account where id = $1',
    [account.id],
  );
  if (!(await passwordMatches(row?.password_hash, change.current)))
    return refuse('WRONG_PASSWORD', 'current');
  const weak = weakness(account, change);
  if (weak !== undefined) return weak;
  const hash = await hashPassword(change.next);
  await sql.transaction(async (tx) => {
    await tx.query(
      `update identity.account set password_hash = $2, must_change_password = false where id = $1`,
      [account.id, hash],
    );
    await revokeSessions(tx, account.id, now(), change.token);
  });
  return undefined;
};
