import type { Account } from './types.js';

export interface AdministeredAccount extends Account {
  readonly closed: boolean;
  readonly validUntil?: string;
  readonly createdAt: string;
  readonly lastSignInAt?: string;
}

export interface AccountsPage {
  readonly accounts: readonly AdministeredAccount[];
  readonly next?: string;
}

export interface ChangedAccount {
  readonly account: AdministeredAccount;
  /** Told once. */
  readonly temporaryPassword?: string;
}

export interface RoleWords {
  readonly role: string;
  readonly title: string;
  readonly levels: readonly string[];
}

export interface ReadModel {
  readonly name: string;
  readonly version: number | string;
  readonly position: string;
  readonly head: string;
  readonly lag: number;
  readonly lagMs?: number;
  readonly parked: number;
  readonly rebuild?: {
    readonly done?: number;
    readonly total?: number;
    readonly perSecond?: number;
    readonly secondsLeft?: number;
  } | null;
}

export interface Parked {
  readonly stream: string;
  readonly readModel?: string;
  readonly reason: string;
  readonly since?: string;
}

export interface ShadowCheck {
  readonly checked?: number;
  readonly differences?: readonly unknown[];
}
