import { areaName, within } from '#libs/domain/area';
import { CATEGORIES, type Category } from '#libs/domain/family';
import type { Bilingual, Day, Position, UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  CHOSEN,
  firstDayOf,
  inWords,
  oneStepDown,
  paramsOf,
  type FigureQuestion,
} from './asked.js';
import type { Figure, FigureDefinition } from './definitions/figure.js';
import { receiptId } from './receipt-id.js';

export interface FigureAnswer {
  readonly definition: FigureDefinition;
  readonly unit: Bilingual;
  readonly value: number;
  /** Lines of the receipt; the value itself unless a line counts for more than one. */
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
  readonly categories: readonly { readonly category: Category; readonly value: number }[];
  /** The areas one step further down, which add up to the value. */
  readonly areas: readonly {
    readonly area: string;
    readonly name: string;
    readonly value: number;
  }[];
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
}

type CellRow = Row & (Cell | { readonly kelurahan: null });

const isCell = (row: CellRow): row is Row & Cell => row.kelurahan !== null;

// The position and the moment come from the same snapshot as the cells, also when there is none.
const cellsOf = (figure: Figure): string => `
  with cell as (
    select kelurahan, categories, sum(quantity)::integer as quantity, count(*)::integer as lines
    from (${figure.lines}) line where ${CHOSEN}
    group by kelurahan, categories
  )
  select checkpoint.position, cell.*, (
    select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from read.figure_family
  ) as "knownAt"
  from (values ('figures')) as name(projection)
  left join read.checkpoint using (projection)
  left join cell on true`;

const sum = (cells: readonly Cell[]): number =>
  cells.reduce((total, { quantity }) => total + quantity, 0);

/** One figure, with its parts by category and by area from the same query. */
export const answerFigure = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
): Promise<FigureAnswer> => {
  const rows = await sql.query<CellRow>(cellsOf(figure), paramsOf(question));
  const cells = rows.filter(isCell);
  const knownAt = question.knownAt ?? rows[0]?.knownAt ?? undefined;
  return {
    definition: inWords(figure),
    unit: figure.unit,
    value: sum(cells),
    lines: cells.reduce((total, { lines }) => total + lines, 0),
    from: figure.state ? question.asOf : firstDayOf(question),
    asOf: question.asOf,
    knownAt,
    position: rows[0]?.position ?? undefined,
    receipt: knownAt === undefined ? undefined : receiptId(figure, { ...question, knownAt }),
    categories: CATEGORIES.map((category) => ({
      category,
      value: sum(cells.filter((cell) => cell.categories.includes(category))),
    })),
    areas: oneStepDown(question.area).map((area) => ({
      area,
      name: areaName(area),
      value: sum(cells.filter(({ kelurahan }) => within(kelurahan, area))),
    })),
  };
};
