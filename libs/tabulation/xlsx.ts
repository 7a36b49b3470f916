import writeXlsxFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import type { Language } from '#libs/domain/kernel';
import { LINE_HEADINGS, lineCells, linesOf } from './lines.js';
import type { ShownCell, TabulatedFigure, Tabulation } from './tabulation.js';
import { headingsOf, printedCell, WORDS } from './words.js';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E7EEF2', wrap: true } as const;

const heading = (value: string): Cell => ({ value, ...HEAD });

/** A count is a number to reckon with; a share is printed, its parts stand on the sheet of receipts. */
const numberCell = (cell: ShownCell, language: Language): Cell =>
  'value' in cell && cell.share === undefined
    ? { value: cell.value, type: Number, format: '#,##0' }
    : { value: printedCell(cell, language), align: 'right' };

const table = (
  tabulation: Tabulation<ShownCell>,
  columns: readonly string[],
  cellsOf: (figure: TabulatedFigure<ShownCell>) => readonly ShownCell[],
  language: Language,
): SheetData => [
  [{ value: tabulation.title[language], fontWeight: 'bold', fontSize: 14 }],
  ...headingsOf(tabulation, language).map((line): Row => [{ value: line }]),
  [],
  [WORDS.figure, WORDS.unit].map((word) => heading(word[language])).concat(columns.map(heading)),
  ...tabulation.figures.map((figure): Row => [
    { value: figure.title[language], wrap: true },
    { value: figure.unit[language] },
    ...cellsOf(figure).map((cell) => numberCell(cell, language)),
  ]),
];

const receipts = (tabulation: Tabulation<ShownCell>, language: Language): SheetData => [
  LINE_HEADINGS[language].map(heading),
  ...linesOf(tabulation).map((line) => lineCells(tabulation, line, language)),
];

const definitions = ({ figures }: Tabulation<ShownCell>, language: Language): SheetData => [
  [WORDS.figure, WORDS.definition].map((word) => heading(word[language])),
  ...figures.map(({ name, text }): Row => [
    { value: name, alignVertical: 'top' },
    { value: text[language], wrap: true },
  ]),
];

const numbered = (n: number) => [
  { width: 38 },
  { width: 12 },
  ...Array.from({ length: n }, () => ({ width: 18 })),
];

/**
 * A workbook of four sheets: by area (where there are any below), by category, every number with its receipt, definitions.
 * The same tabulation gives the same workbook but for the time stamps of its archive.
 */
export const tabulationXlsx = (
  tabulation: Tabulation<ShownCell>,
  language: Language,
): Promise<Buffer> => {
  const total = WORDS.total[language];
  const areas = [...tabulation.areas.map(({ name }) => name), total];
  const categories = [...tabulation.categories, total];
  return writeXlsxFile(
    [
      // Below a kelurahan there are no areas.
      ...(tabulation.areas.length === 0
        ? []
        : [
            {
              sheet: WORDS.area[language],
              data: table(tabulation, areas, (f) => [...f.areas, f.total], language),
              columns: numbered(areas.length),
              orientation: 'landscape' as const,
            },
          ]),
      {
        sheet: WORDS.category[language],
        data: table(tabulation, categories, (f) => [...f.categories, f.total], language),
        columns: numbered(categories.length),
        orientation: 'landscape',
      },
      {
        sheet: WORDS.receipt[language],
        data: receipts(tabulation, language),
        columns: LINE_HEADINGS[language].map((_, n) => ({ width: n === 15 ? 80 : 14 })),
        stickyRowsCount: 1,
      },
      {
        sheet: WORDS.definition[language],
        data: definitions(tabulation, language),
        columns: [{ width: 24 }, { width: 120 }],
      },
    ],
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer();
};
