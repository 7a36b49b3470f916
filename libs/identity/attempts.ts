import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Sql } from '#libs/projections';

/** So many of one kind of attempt in a window, by whatever is told apart. */
export interface Attempts {
  /** Counts an attempt before it is carried out, so that parallel ones count too. Seconds to wait when it is one too many. */
  take(key: string): Promise<number | undefined>;
  giveBack(key: string): Promise<unknown>;
  forgive(key: string): Promise<unknown>;
}

export interface AttemptsDeps {
  readonly sql: Sql;
  readonly keyed: { hash(purpose: string, text: string): string };
}

export interface AttemptsOptions {
  /** Tells the kinds of attempts apart in the table that they share. */
  readonly kind: string;
  readonly points: number;
  readonly windowSeconds: number;
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
export const createAttempts = (
  { sql, keyed }: AttemptsDeps,
  { kind, points, windowSeconds }: AttemptsOptions,
): Attempts => {
  const limiter = new RateLimiterPostgres({
    storeClient: poolOf(sql),
    storeType: 'pool',
    schemaName: 'identity',
    tableName: 'login_attempt',
    tableCreated: true,
    keyPrefix: kind,
    points,
    duration: windowSeconds,
  });
  const hidden = (text: string): string => keyed.hash('login', text);
  return {
    take: (key) => waitOf(limiter.consume(hidden(key))),
    giveBack: (key) => limiter.reward(hidden(key)),
    forgive: (key) => limiter.delete(hidden(key)),
  };
};
