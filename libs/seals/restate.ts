import type { UtcInstant } from '#libs/domain/kernel';
import type { SealContent, SealedFigure } from '#libs/domain/seal';
import type { Sql } from '#libs/projections';
import { figureNamed } from '#libs/read-models/figures';
import { takeFigures } from './take.js';

/** A sealed figure and the same figure as known later; the seal itself stays as it is. */
export interface Restated {
  readonly sealed: SealedFigure;
  readonly now: SealedFigure;
  /** Now less sealed. */
  readonly difference: number;
}

/** Every figure of a seal, by the definition of then, as known at a later moment. */
export const restate = async (
  sql: Sql,
  { from, until, figures }: SealContent,
  knownAt: UtcInstant,
): Promise<readonly Restated[]> => {
  const defined = figures.flatMap(({ name }) => figureNamed(name) ?? []);
  const now = await takeFigures(sql, defined, { from, until }, knownAt);
  const byName = new Map(now.map((figure) => [figure.name, figure]));
  return figures.flatMap((sealed) => {
    const later = byName.get(sealed.name);
    return later === undefined
      ? []
      : [{ sealed, now: later, difference: later.value - sealed.value }];
  });
};
