import type { CheckSchedule, Move, RunnerLog } from '#libs/projections';
import type { ThreadData } from '../rebuild/messages.js';

/** What the thread that follows the log needs, to do it as this process would. */
export interface FollowerData extends ThreadData {
  readonly checks: CheckSchedule | undefined;
  /** Whether anybody wants to know of each batch. */
  readonly metered: boolean;
  /** Where traces are sent; there are none when left out. */
  readonly tracesUrl: string | undefined;
}

export type LogLine = {
  readonly kind: 'log';
  readonly level: keyof RunnerLog;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
};

/** What the thread says, for this process to log, to count, and to wake those who wait. */
export type FollowerWord =
  | LogLine
  | { readonly kind: 'moved'; readonly moves: readonly Move[] }
  | { readonly kind: 'taken'; readonly facts: number; readonly seconds: number }
  | { readonly kind: 'slices'; readonly count: number };

/** The one thing it is told. */
export const STOP = 'stop';
