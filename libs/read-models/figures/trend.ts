import { CITY, kelurahanWithin } from '#libs/domain/area';
import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { CHOSEN_OF, firstDayOf, type FigureQuestion } from './asked.js';
import type { Figure } from './definitions/figure.js';
import type { Counted } from './figure.js';
import { dated, settledAt } from './settled-at.js';
import { shareFrom } from './share.js';

/** A figure as it stood when a month ended, or stands so far. */
export interface TrendPoint extends Counted {
  /** `2025-07` */
  readonly month: string;
  /** The last day of the month; for the month of the question, the day it asks for. */
  readonly asOf: Day;
}

/** The ends of the months up to a day, the earliest first; the day itself stands for its month. */
export const monthEnds = (asOf: Day, months: number): readonly Day[] =>
  Array.from({ length: months }, (_, n) => {
    const back = months - 1 - n;
    return back === 0 ? asOf : addDays(addMonths(`${asOf.slice(0, 7)}-01`, 1 - back), -1);
  });

/**
 * A figure at the end of each of so many months, the last of them that of `asOf`: each point is
 * what `answerFigure` says of that day, all from one query.
 */
export const trend = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
  months: number,
): Promise<readonly TrendPoint[]> => {
  const { area, category, knownAt } = dated(question, await settledAt(sql));
  const days = monthEnds(question.asOf, months);
  const lines = figure.lines({
    from: 'point.from_day',
    asOf: 'point.as_of',
    knownAt: knownAt === undefined ? undefined : '$5::timestamptz',
    area: area === CITY.code ? undefined : '$3::text[]',
  });
  const rows = await sql.query<{ readonly value: number; readonly lines: number }>(
    `select counted.value, counted.lines
     from unnest($1::date[], $2::date[]) with ordinality as point(from_day, as_of, n)
     cross join lateral (
       select coalesce(sum(quantity), 0)::integer as value, count(*)::integer as lines
       from (${lines}) line where ${CHOSEN_OF('$3', '$4')} and ($5::timestamptz is null) is not null
     ) counted
     order by point.n`,
    [
      days.map((asOf) => firstDayOf({ ...question, asOf }, figure)),
      days,
      area === CITY.code ? null : kelurahanWithin(area),
      category ?? null,
      knownAt ?? null,
    ],
  );
  return days.map((asOf, n) => {
    const { value = 0, lines: of = 0 } = rows[n] ?? {};
    const share = figure.shareOf === undefined ? {} : { share: shareFrom(value, of) };
    return { month: asOf.slice(0, 7), asOf, value, ...share };
  });
};
