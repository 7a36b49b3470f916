import type { Bilingual } from '#libs/domain/kernel';
import type { FigureAnswer } from './figure.js';
import type { ChangePart } from './change-parts.js';

/** How much of a difference is due to one reason. */
export interface ChangeOfPart {
  readonly part: ChangePart;
  readonly title: Bilingual;
  /** Counts what came and what went: the parts add up to the difference. */
  readonly value: number;
  /** The same in lines of the receipt; for a share, in those its denominator counts. */
  readonly lines: number;
}

/** The difference between two answers of one figure, split into reasons. */
export interface Changes {
  readonly from: FigureAnswer;
  readonly to: FigureAnswer;
  readonly difference: number;
  /** Those that are not nought on both sides, in the order of `CHANGE_PARTS`. */
  readonly parts: readonly ChangeOfPart[];
}

/** One person (for what is not a person's: one family or one deed) that a part is the sum of. */
export interface ChangeLine {
  readonly familyId: string;
  readonly personId: string | undefined;
  readonly kelurahan: string;
  /** What she adds to the difference. */
  readonly value: number;
  readonly lines: number;
  /** The facts that made the difference. */
  readonly facts: readonly string[];
}

export interface ChangePage {
  readonly lines: readonly ChangeLine[];
  /** Of the next page; undefined on the last one. */
  readonly next: string | undefined;
}
