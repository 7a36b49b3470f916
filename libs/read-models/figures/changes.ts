import type { Bilingual } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { FigureQuestion } from './asked.js';
import { CHANGE_PARTS, type ChangePart } from './change-parts.js';
import { changeLines, changeParams } from './change-query.js';
import type { Figure } from './definitions/figure.js';
import { answerFigure, type FigureAnswer } from './figure.js';
import { dated, settledAt } from './settled-at.js';

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
  /** Of a share, in its numerator. */
  readonly difference: number;
  /** Those that occur, in the order of `CHANGE_PARTS`. */
  readonly parts: readonly ChangeOfPart[];
}

/** Values as they were published, where they need not be what the facts say today. */
export interface Published {
  readonly from?: number;
  readonly to?: number;
}

const PARTS = Object.keys(CHANGE_PARTS) as readonly ChangePart[];

/** One moment for all questions of a comparison, also while facts come in. */
const inOneSnapshot = <T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> =>
  sql.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return work(tx);
  });

/** What was published and can no longer be derived: somebody behind it has been erased since. */
const erased = ({ from, to }: Published, first: FigureAnswer, last: FigureAnswer): number =>
  (to === undefined ? 0 : to - last.value) - (from === undefined ? 0 : from - first.value);

/**
 * Why a figure is not the same on two days, or as known at two moments. Area and category are those
 * of `to`. The parts add up to the difference exactly; each opens by `changesPage`.
 */
export const changes = (
  sql: Sql,
  figure: Figure,
  from: FigureQuestion,
  to: FigureQuestion,
  published: Published = {},
): Promise<Changes> =>
  inOneSnapshot(sql, async (tx) => {
    const settled = await settledAt(tx);
    const { category: _, ...anywhere } = dated(from, settled);
    const last = dated(to, settled);
    const first = { ...anywhere, area: to.area, ...(to.category && { category: to.category }) };
    const before = await answerFigure(tx, figure, first);
    const after = await answerFigure(tx, figure, last);
    const rows = await tx.query<Omit<ChangeOfPart, 'title'>>(
      `select part, sum(value)::integer as value, sum(lines)::integer as lines
       from (${changeLines(figure, first, last, false)}) line group by part`,
      changeParams(figure, first, last),
    );
    const lost = erased(published, before, after);
    const all = lost === 0 ? rows : [...rows, { part: 'ERASED' as const, value: lost, lines: 0 }];
    return {
      from: before,
      to: after,
      difference: (published.to ?? after.value) - (published.from ?? before.value),
      parts: PARTS.flatMap((part) =>
        all
          .filter((row) => row.part === part)
          .map(({ value, lines }) => ({ part, title: CHANGE_PARTS[part], value, lines })),
      ),
    };
  });
