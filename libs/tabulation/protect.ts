import { isSmall, suppressed } from './suppress.js';
import type { ShownCell, TabulatedCell, TabulatedFigure, Tabulation } from './tabulation.js';

const isSmallCell = ({ value, share }: TabulatedCell): boolean =>
  isSmall(value) || (share !== undefined && isSmall(share.denominator));

/** A small denominator makes a cell small, whatever its numerator. */
const sizeOf = (cell: TabulatedCell): number => (isSmallCell(cell) ? 1 : cell.value);

type Hidden = Set<TabulatedCell>;

/** A number that is printed beside the parts that it is the sum of. */
interface Sum {
  readonly whole: TabulatedCell;
  readonly parts: readonly TabulatedCell[];
}

const cellsOf = ({ total, areas, categories }: TabulatedFigure): readonly TabulatedCell[] => [
  total,
  ...areas,
  ...categories,
];

const withinFigure = ({ total, areas, categories }: TabulatedFigure): readonly Sum[] => [
  { whole: total, parts: areas },
  { whole: total, parts: categories },
];

/** In each place of the table the parts of a division add up to the figure that they divide. */
const acrossFigures = (figures: readonly TabulatedFigure[]): readonly Sum[] => {
  const divisions = Map.groupBy(
    figures.filter(({ partOf }) => partOf !== undefined),
    ({ partOf }) => `${partOf?.figure} ${partOf?.by}`,
  );
  return [...divisions.values()].flatMap((parts) => {
    const whole = figures.find(({ name }) => name === parts[0]?.partOf?.figure);
    const rows = parts.map(cellsOf);
    return whole === undefined
      ? []
      : cellsOf(whole).map((cell, n) => ({
          whole: cell,
          parts: rows.flatMap((row) => row[n] ?? []),
        }));
  });
};

/** Numbers, each with the shares that print it once more as their denominator. */
const denominators = (
  figures: readonly TabulatedFigure[],
): readonly (readonly [count: TabulatedCell, share: TabulatedCell])[] =>
  figures.flatMap((figure) => {
    const counts = figures.find(({ name }) => name === figure.outOf);
    const shares = cellsOf(figure);
    return counts === undefined
      ? []
      : cellsOf(counts).flatMap((count, n) => {
          const share = shares[n];
          return share === undefined ? [] : [[count, share] as const];
        });
  });

/** What must be left out besides, so that nothing left out can be reckoned from this sum. */
const close = ({ whole, parts }: Sum, hidden: Hidden): void => {
  const sizes = parts.map(sizeOf);
  const already = new Set(parts.keys().filter((n) => hidden.has(parts[n] as TabulatedCell)));
  if (hidden.has(whole) && already.size === 0) {
    const some = sizes.filter((size) => size > 0);
    if (some.length > 0) already.add(sizes.indexOf(Math.min(...some)));
  }
  for (const n of suppressed(sizes, already)) hidden.add(parts[n] as TabulatedCell);
};

/** All that is left out; what is left out of one sum may ask for more in another. */
const hiddenIn = (figures: readonly TabulatedFigure[]): Hidden => {
  const hidden: Hidden = new Set(figures.flatMap(cellsOf).filter(isSmallCell));
  const sums = [...figures.flatMap(withinFigure), ...acrossFigures(figures)];
  const printedTwice = denominators(figures);
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const sum of sums) close(sum, hidden);
    for (const [count, share] of printedTwice) if (hidden.has(count)) hidden.add(share);
  }
  return hidden;
};

/**
 * A tabulation that may be handed on by those who see no names: small counts are left out, and what
 * they could be reckoned from, be it from the parts of a figure by place, by category, or from the
 * figures that divide it. The receipts stay; they open to whoever may open them.
 */
export const protectedTabulation = ({
  figures,
  ...tabulation
}: Tabulation): Tabulation<ShownCell> => {
  const hidden = hiddenIn(figures);
  const shown = (cell: TabulatedCell): ShownCell =>
    hidden.has(cell) ? { hidden: true, receipt: cell.receipt } : cell;
  return {
    ...tabulation,
    protected: true,
    figures: figures.map((figure) => ({
      ...figure,
      total: shown(figure.total),
      areas: figure.areas.map(shown),
      categories: figure.categories.map(shown),
    })),
  };
};
