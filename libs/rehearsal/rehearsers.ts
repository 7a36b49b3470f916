import type { Range } from '#libs/projections';
import type { RehearsalQuestion } from './question.js';
import type { RangeRehearsed } from './rehearse-range.js';

/** Somebody in another thread who rehearses ranges of families. */
export interface Rehearser {
  /** Rejects when the log goes away there, or when the thread ends. */
  rehearse(
    question: RehearsalQuestion,
    range: Range,
    onRead: (facts: number) => void,
  ): Promise<RangeRehearsed>;
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>;
}

/** Brings in as many as are worth it for so many facts and as the machine has room for; may be none. */
export type Rehearsers = (facts: number) => readonly Rehearser[];
