import type { UtcInstant } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import type { Sql } from '#libs/projections';

export interface SealDeps {
  readonly store: FactStore;
  /** The read models, for the figures. */
  readonly sql: Sql;
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Waits until the figures hold everything recorded up to a moment; throws when they do not. */
  readonly caughtUp: (knownAt: UtcInstant) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
