import type { Fact, FactDef } from '#libs/domain/kernel';
import { AccountChanged } from './account-changed.js';
import { AccountOpened } from './account-opened.js';
import { newAccount, type AccountState } from './state.js';

export { AccountChanged } from './account-changed.js';
export { AccountOpened } from './account-opened.js';
export type { AccountState } from './state.js';

export const accountStream = (accountId: string): string => `account-${accountId}`;

/** Every kind of fact in an account's stream, by type. */
export const accountFacts: ReadonlyMap<string, FactDef<AccountState>> = new Map(
  [AccountOpened, AccountChanged].map((def) => [def.type, def as unknown as FactDef<AccountState>]),
);

/** The account that facts add up to, in the order recorded. */
export const accountAt = (facts: readonly Fact[]): AccountState => {
  const state = newAccount();
  for (const fact of facts) accountFacts.get(fact.type)?.evolve(state, fact);
  return state;
};
