import { stringify } from 'csv-stringify/sync';
import type { Language } from '#libs/domain/kernel';
import { LINE_HEADINGS, lineCells, linesOf } from './lines.js';
import type { ShownCell, Tabulation } from './tabulation.js';

/** One line for each number; UTF-8 with its mark, because spreadsheets take it for Latin without. */
export const tabulationCsv = (tabulation: Tabulation<ShownCell>, language: Language): string =>
  stringify(
    [
      [...LINE_HEADINGS[language]],
      ...linesOf(tabulation).map((line) => lineCells(tabulation, line, language)),
    ],
    { escape_formulas: true, record_delimiter: 'windows', bom: true },
  );
