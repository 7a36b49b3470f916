import type { FactStore } from '#libs/event-store';
import type { Sql } from '#libs/projections';

export interface SealDeps {
  readonly store: FactStore;
  /** The read models, for the figures. */
  readonly sql: Sql;
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
