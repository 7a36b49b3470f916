import type { UtcInstant } from '#libs/domain/kernel';
import type { SealContent, SealedFigure } from '#libs/domain/seal';
import type { Sql } from '#libs/projections';
import { changes, figureNamed, type ChangeOfPart, type Figure } from '#libs/read-models/figures';
import { takeFigures } from './take.js';

/** A sealed figure and the same figure as known later; the seal itself stays as it is. */
export interface Restated {
  readonly sealed: SealedFigure;
  readonly now: SealedFigure;
  /** Now less sealed. */
  readonly difference: number;
  /** Why; they add up to the difference. */
  readonly parts: readonly ChangeOfPart[];
}

const isSame = (a: SealedFigure, b: SealedFigure): boolean =>
  a.value === b.value && a.share?.denominator === b.share?.denominator;

const partsOf = async (
  sql: Sql,
  figure: Figure,
  sealed: SealedFigure,
  { area, from, until, knownAt }: SealContent,
  later: UtcInstant,
): Promise<readonly ChangeOfPart[]> => {
  const question = { area, from, asOf: until };
  const published = { from: sealed.value };
  const [then, now] = [
    { ...question, knownAt },
    { ...question, knownAt: later },
  ];
  return (await changes(sql, figure, then, now, published)).parts;
};

/** Every figure of a seal, by the definition of then, as known at a later moment. */
export const restate = async (
  sql: Sql,
  content: SealContent,
  knownAt: UtcInstant,
): Promise<readonly Restated[]> => {
  const restated: Restated[] = [];
  for (const sealed of content.figures) {
    const figure = figureNamed(sealed.name);
    const [now] = figure === undefined ? [] : await takeFigures(sql, [figure], content, knownAt);
    if (figure === undefined || now === undefined) continue;
    const parts = isSame(sealed, now) ? [] : await partsOf(sql, figure, sealed, content, knownAt);
    restated.push({ sealed, now, difference: now.value - sealed.value, parts });
  }
  return restated;
};
