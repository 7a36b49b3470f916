import { kelurahanWithin } from '#libs/domain/area';
import { addDays, type Day } from '#libs/domain/kernel';
import type { MonthlyByKelurahan } from '#libs/domain/report';
import type { Sql } from '#libs/projections';
import { figureNamed, type Figure, type FigureQuestion } from '#libs/read-models/figures';

interface Row {
  readonly kelurahan: string;
  readonly value: number;
}

/** A figure of the month that a day lies in, up to that day. */
const inMonthOf = async (
  sql: Sql,
  figure: Figure,
  day: Day,
  { area, knownAt }: Pick<FigureQuestion, 'area' | 'knownAt'>,
): Promise<ReadonlyMap<string, number>> => {
  const at = {
    from: '$1::date',
    asOf: '$2::date',
    knownAt: knownAt === undefined ? undefined : '$3::timestamptz',
  };
  const rows = await sql.query<Row>(
    `select kelurahan, sum(quantity)::integer as value
     from (${figure.lines(at)}) line
     where kelurahan = any($4::text[]) and ($3::timestamptz is null) is not null
     group by kelurahan`,
    [`${day.slice(0, 7)}-01`, day, knownAt ?? null, kelurahanWithin(area)],
  );
  return new Map(rows.map(({ kelurahan, value }) => [kelurahan, value]));
};

/** Accompanied and at risk in the month that a period ends with and in the one before. */
export const monthlyByKelurahan = async (
  sql: Sql,
  question: Pick<FigureQuestion, 'area' | 'asOf' | 'knownAt'>,
): Promise<readonly MonthlyByKelurahan[]> => {
  const month = question.asOf;
  const before = addDays(`${month.slice(0, 7)}-01`, -1);
  const monthly: MonthlyByKelurahan[] = [];
  for (const figure of ['accompanied', 'at-risk'].flatMap((name) => figureNamed(name) ?? []))
    monthly.push({
      title: figure.title,
      month,
      before,
      now: await inMonthOf(sql, figure, month, question),
      was: await inMonthOf(sql, figure, before, question),
    });
  return monthly;
};
