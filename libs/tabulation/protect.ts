import { isSmall, suppressed } from './suppress.js';
import type { ShownCell, TabulatedCell, Tabulation } from './tabulation.js';

const isSmallCell = ({ value, share }: TabulatedCell): boolean =>
  isSmall(value) || (share !== undefined && isSmall(share.denominator));

const hide = ({ receipt }: TabulatedCell): ShownCell => ({ hidden: true, receipt });

/** A small denominator makes a cell small, whatever its numerator. */
const sizeOf = (cell: TabulatedCell): number => (isSmallCell(cell) ? 1 : cell.value);

const protectedParts = (cells: readonly TabulatedCell[]): readonly ShownCell[] => {
  const hidden = suppressed(cells.map(sizeOf));
  return cells.map((cell, n) => (hidden.has(n) ? hide(cell) : cell));
};

/**
 * A tabulation that may be handed on by those who see no names: small counts are left out, and what
 * they could be reckoned from. The receipts stay; they open to whoever may open them.
 */
export const protectedTabulation = ({
  figures,
  ...tabulation
}: Tabulation): Tabulation<ShownCell> => ({
  ...tabulation,
  protected: true,
  figures: figures.map((figure) => ({
    ...figure,
    total: isSmallCell(figure.total) ? hide(figure.total) : figure.total,
    areas: protectedParts(figure.areas),
    categories: protectedParts(figure.categories),
  })),
});
