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
  readonly version: number;
  readonly position: string;
  readonly head: string;
  readonly lag: number;
  readonly lagMs: number;
  readonly parked: number;
  readonly rebuild?: {
    readonly version: number;
    readonly startedAt: string;
    readonly done: number;
    readonly total: number;
    readonly perSecond: number;
    readonly secondsLeft?: number;
  };
  readonly lastCheck?: {
    readonly checkedAt: string;
    readonly streams: number;
    readonly differences: number;
  };
}

export interface Parked {
  readonly stream: string;
  readonly readModel: string;
  readonly version: number;
  readonly position: string;
  readonly reason: string;
  readonly since: string;
}

/** The read model held to a fresh fold of the facts. */
export interface Checked {
  readonly checked: number;
  readonly seconds: number;
  readonly different: number;
  readonly differences: readonly {
    readonly table: string;
    readonly key: string;
    readonly live?: Readonly<Record<string, unknown>>;
    readonly fresh?: Readonly<Record<string, unknown>>;
    readonly refused?: string;
  }[];
}
