import type { Range } from '#libs/projections';
import type { RangeRehearsed, RehearsalQuestion } from '#libs/rehearsal';

export interface RehearsalOrder {
  readonly question: RehearsalQuestion;
  readonly range: Range;
}

export interface RehearsalFailed {
  readonly kind: 'failed';
  readonly error: unknown;
  /** The way to the log was at fault, and not what was asked. */
  readonly away: boolean;
}

export type RehearsalAnswer =
  | { readonly kind: 'read'; readonly facts: number }
  | { readonly kind: 'rehearsed'; readonly result: RangeRehearsed }
  | RehearsalFailed;
