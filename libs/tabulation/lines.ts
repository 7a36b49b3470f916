import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import type { TabulatedCell, TabulatedFigure, Tabulation } from './tabulation.js';

/** One number of a tabulation on a line of its own, with everything that it is of. */
export interface TabulatedLine {
  readonly figure: TabulatedFigure;
  readonly area: string;
  /** Empty for all categories together. */
  readonly category: string;
  readonly cell: TabulatedCell;
}

/** Every number of a tabulation: the total, each area, each category. */
export const linesOf = ({ area, areas, categories, figures }: Tabulation): TabulatedLine[] =>
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

/** The cells of one line, in the order of `LINE_HEADINGS`; null for what a count does not have. */
export const lineCells = (
  { period, knownAt }: Tabulation,
  { figure, area, category, cell }: TabulatedLine,
  language: Language,
): (string | number | null)[] => [
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
  cell.value,
  cell.share?.denominator ?? null,
  cell.share?.percent ?? null,
  cell.share?.low ?? null,
  cell.share?.high ?? null,
  cell.receipt,
];
