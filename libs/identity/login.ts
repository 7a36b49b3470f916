import type { Sql } from '#libs/projections';
import { ACCOUNT_COLUMNS, accountOf, openAt, type Account } from './accounts.js';
import type { LoginLimits } from './login-limits.js';
import { passwordMatches } from './passwords.js';
import { openSession, type Session } from './sessions.js';

export interface LoginDeps {
  readonly sql: Sql;
  readonly limits: LoginLimits;
  readonly now: () => number;
}

export type LoginOutcome =
  | { readonly status: 'opened'; readonly session: Session; readonly account: Account }
  /** Unknown name, wrong password, closed account: one answer, so that names cannot be probed. */
  | { readonly status: 'denied' }
  | { readonly status: 'limited'; readonly retryAfterSeconds: number };

type StoredAccount = Parameters<typeof accountOf>[0] & { readonly password_hash: string };

export const login = async (
  deps: LoginDeps,
  attempt: { readonly username: string; readonly password: string; readonly address: string },
): Promise<LoginOutcome> => {
  const username = attempt.username.trim().toLowerCase();
  const wait = await deps.limits.take(username, attempt.address);
  if (wait !== undefined) return { status: 'limited', retryAfterSeconds: wait };
  const [row] = await deps.sql.query<StoredAccount>(
    `select ${ACCOUNT_COLUMNS}, a.password_hash
     from identity.account a where a.username = $1 and ${openAt('$2')}`,
    [username, new Date(deps.now()).toISOString()],
  );
  if (!(await passwordMatches(row?.password_hash, attempt.password)) || row === undefined)
    return { status: 'denied' };
  await deps.limits.succeeded(username, attempt.address);
  const account = accountOf(row);
  return { status: 'opened', account, session: await openSession(deps.sql, row.id, deps.now()) };
};
