import { areaName, within } from '#libs/domain/area';
import { CATEGORIES, type Category } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  atOf,
  CHOSEN,
  inWords,
  oneStepDown,
  paramsOf,
  TYPED,
  type FigureQuestion,
} from './asked.js';
import type { Figure, FigureDefinition } from './definitions/figure.js';
import { shareFrom, type Share } from './share.js';
import { askAgainAt, STAND, STAND_FROM, standOf, type Stand, type StandRow } from './stand.js';

/** A figure, or a part of it. */
export interface Counted {
  /** Of a share, its numerator. */
  readonly value: number;
  /** Only of a share. */
  readonly share?: Share;
}

export interface FigureAnswer extends Counted, Stand {
  readonly definition: FigureDefinition;
  readonly unit: Bilingual;
  /** Lines of the receipt; the value itself unless a line counts for more than one, or for none. */
  readonly lines: number;
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

type CellRow = StandRow & (Cell | { readonly kelurahan: null });

const isCell = (row: CellRow): row is StandRow & Cell => row.kelurahan !== null;

const cellsOf = (figure: Figure, question: FigureQuestion): string => `
  with cell as (
    select kelurahan, categories, sum(quantity)::integer as quantity, count(*)::integer as lines
    from (${figure.lines(atOf(question))}) line where ${CHOSEN}
    group by kelurahan, categories
  )
  select ${STAND}, cell.* from ${STAND_FROM}
  left join cell on true
  where ${TYPED}`;

const sum = (cells: readonly Cell[]): number =>
  cells.reduce((total, { quantity }) => total + quantity, 0);

const linesOf = (cells: readonly Cell[]): number =>
  cells.reduce((total, { lines }) => total + lines, 0);

/** What so many lines with quantities of this sum say. */
export const countedAs = ({ shareOf }: Figure, value: number, lines: number): Counted =>
  shareOf === undefined ? { value } : { value, share: shareFrom(value, lines) };

const counted = (figure: Figure, cells: readonly Cell[]): Counted =>
  countedAs(figure, sum(cells), linesOf(cells));

/** One figure, with its parts by category and by area from the same query. */
export const answerFigure = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
): Promise<FigureAnswer> => {
  const rows = await sql.query<CellRow>(cellsOf(figure, question), paramsOf(figure, question));
  const knownAt = askAgainAt(question, rows[0]);
  if (knownAt !== undefined) return answerFigure(sql, figure, { ...question, knownAt });
  const cells = rows.filter(isCell);
  return {
    definition: inWords(figure),
    unit: figure.unit,
    ...counted(figure, cells),
    lines: linesOf(cells),
    ...standOf(figure, question, rows[0]),
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
