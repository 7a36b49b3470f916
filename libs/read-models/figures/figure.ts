import { areaName, within } from '#libs/domain/area';
import { CATEGORIES, type Category } from '#libs/domain/family';
import type { Bilingual, Day, Position, UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  ALL_AT,
  atOf,
  CHOSEN,
  firstDayOf,
  inWords,
  oneStepDown,
  paramsOf,
  TYPED,
  type FigureQuestion,
} from './asked.js';
import type { Figure, FigureDefinition } from './definitions/figure.js';
import { receiptId } from './receipt-id.js';
import { shareFrom, type Share } from './share.js';

/** A figure, or a part of it. */
export interface Counted {
  /** Of a share, its numerator. */
  readonly value: number;
  /** Only of a share. */
  readonly share?: Share;
}

export interface FigureAnswer extends Counted {
  readonly definition: FigureDefinition;
  readonly unit: Bilingual;
  /** Lines of the receipt; the value itself unless a line counts for more than one, or for none. */
  readonly lines: number;
  readonly from: Day;
  readonly asOf: Day;
  /** The moment of knowledge that was asked for, or that of the last fact taken in. */
  readonly knownAt: UtcInstant | undefined;
  /** The log was read up to here; undefined while it is empty. */
  readonly position: Position | undefined;
  /** Opens the same lines at any later time; undefined while the log is empty. */
  readonly receipt: string | undefined;
  /** A line of several categories counts in each of them. */
  readonly categories: readonly (Counted & { readonly category: Category })[];
  /** The areas one step further down, which add up to the value. */
  readonly areas: readonly (Counted & { readonly area: string; readonly name: string })[];
}

interface Cell {
  readonly kelurahan: string;
  readonly categories: readonly Category[];
  readonly quantity: number;
  readonly lines: number;
}

interface Row {
  readonly position: string | null;
  readonly knownAt: string | null;
  /** Not null while several workers are at different places: up to where all of them have come. */
  readonly allAt: UtcInstant | null;
}

type CellRow = Row & (Cell | { readonly kelurahan: null });

const isCell = (row: CellRow): row is Row & Cell => row.kelurahan !== null;

// The position and the moment come from the same snapshot as the cells, also when there is none.
const cellsOf = (figure: Figure, question: FigureQuestion): string => `
  with cell as (
    select kelurahan, categories, sum(quantity)::integer as quantity, count(*)::integer as lines
    from (${figure.lines(atOf(question))}) line where ${CHOSEN}
    group by kelurahan, categories
  )
  select checkpoint.position, ${ALL_AT} as "allAt", cell.*, (
    select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from read.figure_family
  ) as "knownAt"
  from (values ('figures')) as name(projection)
  left join read.checkpoint using (projection)
  left join cell on true
  where ${TYPED}`;

const sum = (cells: readonly Cell[]): number =>
  cells.reduce((total, { quantity }) => total + quantity, 0);

const linesOf = (cells: readonly Cell[]): number =>
  cells.reduce((total, { lines }) => total + lines, 0);

const counted = ({ shareOf }: Figure, cells: readonly Cell[]): Counted =>
  shareOf === undefined
    ? { value: sum(cells) }
    : { value: sum(cells), share: shareFrom(sum(cells), linesOf(cells)) };

/** One figure, with its parts by category and by area from the same query. */
export const answerFigure = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
): Promise<FigureAnswer> => {
  const rows = await sql.query<CellRow>(cellsOf(figure, question), paramsOf(figure, question));
  const allAt = rows[0]?.allAt ?? null;
  // What some have taken in and others not yet is not known: the same receipt must open later on.
  if (question.knownAt === undefined && allAt !== null)
    return answerFigure(sql, figure, { ...question, knownAt: allAt });
  const cells = rows.filter(isCell);
  const knownAt = question.knownAt ?? rows[0]?.knownAt ?? undefined;
  return {
    definition: inWords(figure),
    unit: figure.unit,
    ...counted(figure, cells),
    lines: linesOf(cells),
    from: figure.state ? question.asOf : firstDayOf(question, figure),
    asOf: question.asOf,
    knownAt,
    position: rows[0]?.position ?? undefined,
    receipt: knownAt === undefined ? undefined : receiptId(figure, { ...question, knownAt }),
    categories: CATEGORIES.map((category) => ({
      category,
      ...counted(
        figure,
        cells.filter((cell) => cell.categories.includes(category)),
      ),
    })),
    areas: oneStepDown(question.area).map((area) => ({
      area,
      name: areaName(area),
      ...counted(
        figure,
        cells.filter(({ kelurahan }) => within(kelurahan, area)),
      ),
    })),
  };
};
