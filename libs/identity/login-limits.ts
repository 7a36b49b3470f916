import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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

const waitOf = async (attempt: Promise<RateLimiterRes>): Promise<number | undefined> => {
  try {
    await attempt;
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
};

/** Counted in this process's memory: a restart forgives, which costs an attacker more than a guess. */
export const createLoginLimits = (
  options: LoginLimitOptions = DEFAULT_LOGIN_LIMITS,
): LoginLimits => {
  const duration = options.windowSeconds;
  const accounts = new RateLimiterMemory({ points: options.perAccount, duration });
  const addresses = new RateLimiterMemory({ points: options.perAddress, duration });
  return {
    async take(account, address) {
      return (
        (await waitOf(addresses.consume(address))) ?? (await waitOf(accounts.consume(account)))
      );
    },
    async succeeded(account, address) {
      await accounts.delete(account);
      await addresses.reward(address);
    },
  };
};
