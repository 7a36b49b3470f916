import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Sql } from '#libs/projections';

export interface LoginLimitOptions {
  /** Failed attempts that one account name takes in a window, from anywhere. */
  readonly perAccount: number;
  /** Failed attempts that one address makes in a window; a puskesmas shares one address. */
  readonly perAddress: number;
  readonly windowSeconds: number;
}

export const DEFAULT_LOGIN_LIMITS: LoginLimitOptions = {
  perAccount: 10,
  perAddress: 50,
  windowSeconds: 900,
};

export interface LoginLimits {
  /** Counts an attempt before it is looked at, so that parallel guesses count too. Seconds to wait when it is one too many. */
  take(account: string, address: string): Promise<number | undefined>;
  /** Gives back what a successful attempt took. */
  succeeded(account: string, address: string): Promise<void>;
}

export interface LoginLimitDeps {
  readonly sql: Sql;
  readonly keyed: { hash(purpose: string, text: string): string };
}

const waitOf = async (attempt: Promise<RateLimiterRes>): Promise<number | undefined> => {
  try {
    await attempt;
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
};

/** As much of a pool of connections as the limiter asks for. */
const poolOf = (sql: Sql) => ({
  query: async ({ text, values }: { readonly text: string; readonly values: unknown[] }) => {
    const rows = await sql.query(text, values);
    return { rows, rowCount: rows.length };
  },
});

/** Counted in the database, so that several processes count together and a restart forgives nothing. */
export const createLoginLimits = (
  { sql, keyed }: LoginLimitDeps,
  options: LoginLimitOptions = DEFAULT_LOGIN_LIMITS,
): LoginLimits => {
  const limiter = (keyPrefix: string, points: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: poolOf(sql),
      storeType: 'pool',
      schemaName: 'identity',
      tableName: 'login_attempt',
      tableCreated: true,
      keyPrefix,
      points,
      duration: options.windowSeconds,
    });
  const accounts = limiter('account', options.perAccount);
  const addresses = limiter('address', options.perAddress);
  const hidden = (text: string): string => keyed.hash('login', text);
  return {
    async take(account, address) {
      return (
        (await waitOf(addresses.consume(hidden(address)))) ??
        (await waitOf(accounts.consume(hidden(account))))
      );
    },
    async succeeded(account, address) {
      await accounts.delete(hidden(account));
      await addresses.reward(hidden(address));
    },
  };
};
