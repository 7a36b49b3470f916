import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  answerFigure,
  type Figure,
  type FigureAnswer,
  type FigureQuestion,
} from '#libs/read-models/figures';

export interface MonthEnd {
  /** `2025-07` */
  readonly month: string;
  /** Its last day; of the month asked for, the day asked for. */
  readonly asOf: Day;
}

/** The ends of so many months up to a day, oldest first. */
export const monthEnds = (asOf: Day, months: number): readonly MonthEnd[] =>
  Array.from({ length: months }, (_, n) => {
    const first = addMonths(`${asOf.slice(0, 7)}-01`, n - months + 1);
    const last = addDays(addMonths(first, 1), -1);
    return { month: first.slice(0, 7), asOf: last < asOf ? last : asOf };
  });

export interface TrendPoint extends MonthEnd {
  readonly answer: FigureAnswer;
}

/** The same question at the end of each month, as known at one moment. */
export const trendOf = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
  months: number,
): Promise<readonly TrendPoint[]> => {
  const points: TrendPoint[] = [];
  let { knownAt } = question;
  // The latest first, which says what "now" is for all; one by one, to leave room for others.
  for (const end of monthEnds(question.asOf, months).toReversed()) {
    const asked = { ...question, asOf: end.asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const answer = await answerFigure(sql, figure, asked);
    knownAt = answer.knownAt;
    points.unshift({ ...end, answer });
  }
  return points;
};
