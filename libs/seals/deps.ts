import type { FactStore } from '#libs/event-store';
import type { Sql } from '#libs/projections';

export interface SealDeps {
  readonly store: FactStore;
  /** The read models, for the figures. */
  readonly sql: Sql;
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Waits until the read models hold everything that is in the log; throws when they do not. */
  readonly caughtUp: () => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
