import type { FactStore } from '#libs/event-store';
import type { Sql } from '#libs/projections';
import type { Actor } from '../roles/index.js';

export interface AdministrationDeps {
  readonly sql: Sql;
  /** Keeps the trace: one stream for each account. */
  readonly store: FactStore;
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Who administers, and under which id; the same id again is the same act. */
export interface Administering {
  readonly by: Actor;
  readonly commandId: string;
}

/** The operator's desk is no account: it acts with the machine's own rights. */
export const OPERATOR: Actor = { id: 'operator', role: 'OPERATOR', area: '19.71' };
