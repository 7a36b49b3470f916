import { AccountOpened } from '#libs/domain/account';
import { refuse, type Day, type Refusal } from '#libs/domain/kernel';
import { derivedId } from '#libs/event-store';
import { hashPassword, temporaryPassword } from '../passwords.js';
import { findAccount, findByName, type AdministeredAccount } from './administered.js';
import type { AdministrationDeps, Administering } from './deps.js';
import { oneAtATime, roleAndArea } from './guard.js';
import { Refused, refusalOf } from './refused.js';
import { trace } from './trace.js';

export interface AccountInput {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly area: string;
  readonly validUntil?: Day;
}

export interface Opened {
  readonly account: AdministeredAccount;
  /** Told once; it only serves to choose another. */
  readonly temporaryPassword: string;
}

const NAME = /^[a-z0-9][a-z0-9._-]{2,79}$/;

/**
 * Opens an account with a temporary password. Sent again with the same id it gives another
 * temporary password for the same account, as long as its owner has not chosen her own.
 *
 * Refuses with USERNAME_MALFORMED, USERNAME_TAKEN, UNKNOWN_ROLE, ROLE_NOT_FOR_AREA.
 */
export const openAccount = async (
  deps: AdministrationDeps,
  input: AccountInput,
  administering: Administering,
): Promise<Opened | Refusal> => {
  const username = input.username.trim().toLowerCase();
  const { displayName, role, area, validUntil } = input;
  if (!NAME.test(username)) return refuse('USERNAME_MALFORMED', 'username');
  const misfit = roleAndArea(role, area);
  if (misfit !== undefined) return misfit;
  const id = derivedId(administering.commandId, 'account');
  const password = temporaryPassword();
  const hash = await hashPassword(password);
  return deps.sql
    .transaction(async (tx) => {
      await oneAtATime(tx);
      const namesake = await findByName(tx, username);
      if (namesake !== undefined && !(namesake.id === id && namesake.mustChangePassword))
        return refuse('USERNAME_TAKEN', 'username');
      await tx.query(
        `insert into identity.account
         (id, username, display_name, role, area, valid_until, password_hash, must_change_password)
       values ($1, $2, $3, $4, $5, $6, $7, true)
       on conflict (id) do update set password_hash = excluded.password_hash`,
        [id, username, displayName, role, area, validUntil ?? null, hash],
      );
      const data = { username, displayName, role, area, ...(validUntil && { validUntil }) };
      const untraced = await trace(deps, id, AccountOpened, data, administering);
      if (untraced !== undefined) throw new Refused(untraced);
      const account = await findAccount(tx, id);
      if (account === undefined) throw new Error('an account that was opened is not there');
      return { account, temporaryPassword: password };
    })
    .catch(refusalOf);
};
