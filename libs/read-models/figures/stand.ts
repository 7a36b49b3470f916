import type { Day, Position, UtcInstant } from '#libs/domain/kernel';
import { ALL_AT, firstDayOf, type FigureQuestion } from './asked.js';
import type { Figure } from './definitions/figure.js';
import { receiptId } from './receipt-id.js';

/** Which days, and what knowledge, an answer is of. */
export interface Stand {
  readonly from: Day;
  readonly asOf: Day;
  /** The moment of knowledge that was asked for, or that of the last fact taken in. */
  readonly knownAt: UtcInstant | undefined;
  /** The log was read up to here; undefined while it is empty. */
  readonly position: Position | undefined;
  /** Opens the same lines at any later time; undefined while the log is empty. */
  readonly receipt: string | undefined;
}

/** What every row of an answer says beside its own. */
export interface StandRow {
  readonly position: string | null;
  readonly knownAt: string | null;
  /** Not null while several workers are at different places: up to where all of them have come. */
  readonly allAt: UtcInstant | null;
}

/** The columns of a `StandRow`, in a query from `STAND_FROM`. */
export const STAND = `checkpoint.position, ${ALL_AT} as "allAt", (
    select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from read.figure_family
  ) as "knownAt"`;

/** One row, of the same snapshot as what is joined with it, also when there is nothing to join. */
export const STAND_FROM = `(values ('figures')) as name(projection)
  left join read.checkpoint using (projection)`;

/**
 * The moment that a question about "now" must be asked again with, while several workers are at
 * different places: what some have taken in and others not yet is not known, or the same receipt
 * would not open later on.
 */
export const askAgainAt = (
  question: Pick<FigureQuestion, 'knownAt'>,
  row: Pick<StandRow, 'allAt'> | undefined,
): UtcInstant | undefined =>
  question.knownAt === undefined ? (row?.allAt ?? undefined) : undefined;

export const standOf = (
  figure: Figure,
  question: FigureQuestion,
  row: StandRow | undefined,
): Stand => {
  const knownAt = question.knownAt ?? row?.knownAt ?? undefined;
  return {
    from: figure.state ? question.asOf : firstDayOf(question, figure),
    asOf: question.asOf,
    knownAt,
    position: row?.position ?? undefined,
    receipt: knownAt === undefined ? undefined : receiptId(figure, { ...question, knownAt }),
  };
};
