import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import type { ShownCell, TabulatedFigure, Tabulation } from './tabulation.js';

/** One number of a tabulation on a line of its own, with everything that it is of. */
export interface TabulatedLine {
  readonly figure: TabulatedFigure<ShownCell>;
  readonly area: string;
  /** Empty for all categories together. */
  readonly category: string;
  readonly cell: ShownCell;
}

/** Every number of a tabulation: the total, each area, each category. */
export const linesOf = ({
  area,
  areas,
  categories,
  figures,
}: Tabulation<ShownCell>): TabulatedLine[] =>
  figures.flatMap((figure) => [
    { figure, area, category: '', cell: figure.total },
    ...figure.areas.map((cell, n) => ({ figure, area: areas[n]?.area ?? '', category: '', cell })),
    ...figure.categories.map((cell, n) => ({ figure, area, category: categories[n] ?? '', cell })),
  ]);

export const LINE_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'periode',
    'dari',
    'sampai',
    'diketahui',
    'kode_wilayah',
    'wilayah',
    'kategori',
    'angka',
    'judul',
    'satuan',
    'nilai',
    'penyebut',
    'persen',
    'batas_bawah',
    'batas_atas',
    'kuitansi',
  ],
  en: [
    'period',
    'from',
    'as_of',
    'known_at',
    'area_code',
    'area',
    'category',
    'figure',
    'title',
    'unit',
    'value',
    'denominator',
    'percent',
    'low',
    'high',
    'receipt',
  ],
};

const NONE = { value: null, share: undefined };

/**
 * The cells of one line, in the order of `LINE_HEADINGS`; null for what a count does not have, and
 * for what is left out.
 */
export const lineCells = (
  { period, knownAt }: Tabulation<ShownCell>,
  { figure, area, category, cell }: TabulatedLine,
  language: Language,
): (string | number | null)[] => {
  const { value, share } = 'hidden' in cell ? NONE : cell;
  return [
    period.id,
    period.from,
    period.until,
    knownAt,
    area,
    areaName(area),
    category,
    figure.name,
    figure.title[language],
    figure.unit[language],
    value,
    share?.denominator ?? null,
    share?.percent ?? null,
    share?.low ?? null,
    share?.high ?? null,
    cell.receipt,
  ];
};
