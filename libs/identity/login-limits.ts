import { createAttempts, type AttemptsDeps } from './attempts.js';

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
  /** Counts an attempt before it is looked at. Seconds to wait when it is one too many. */
  take(account: string, address: string): Promise<number | undefined>;
  /** Gives back what a successful attempt took. */
  succeeded(account: string, address: string): Promise<void>;
}

export const createLoginLimits = (
  deps: AttemptsDeps,
  { perAccount, perAddress, windowSeconds }: LoginLimitOptions = DEFAULT_LOGIN_LIMITS,
): LoginLimits => {
  const accounts = createAttempts(deps, { kind: 'account', points: perAccount, windowSeconds });
  const addresses = createAttempts(deps, { kind: 'address', points: perAddress, windowSeconds });
  return {
    take: async (account, address) =>
      (await addresses.take(address)) ?? (await accounts.take(account)),
    async succeeded(account, address) {
      await accounts.forgive(account);
      await addresses.giveBack(address);
    },
  };
};
