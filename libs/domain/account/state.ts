/** What an account's stream adds up to. Who it is is absent once her data are forgotten. */
export interface AccountState {
  username?: string;
  displayName?: string;
  role?: string;
  area?: string;
  /** The last day on which it may be used. */
  validUntil?: string;
  closed: boolean;
  /** How often somebody else gave it a new password. */
  passwordResets: number;
}

export const newAccount = (): AccountState => ({ closed: false, passwordResets: 0 });
