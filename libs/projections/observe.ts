import type { Entry } from '#libs/event-store';

/** Whoever wants to hear of the work of the followers; nothing is paid where nobody does. */
export interface Observe {
  /** Told before a batch is taken in; what it answers, if anything, is called afterwards. */
  step(entries: readonly Entry[]): (() => void) | undefined;
}
