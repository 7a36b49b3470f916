import { write } from './notation.js';
import { SCALES, TABLE_NAMES, type LmsTable, type LmsTables, type Sex } from './tables.js';

const secondDifferences = (whole: readonly number[]): number[] =>
  whole.map((v, i) => v - 2 * (whole[i - 1] ?? 0) + (whole[i - 2] ?? 0));

const columnText = (table: LmsTable, column: 0 | 1 | 2): string => {
  const whole = Array.from({ length: table.rows }, (_, row) => {
    const figure = table.lms[3 * row + column]!;
    const scaled = Math.round(figure * SCALES[column]);
    if (scaled / SCALES[column] !== figure) throw new Error(`${figure} has too many decimals.`);
    return scaled;
  });
  return write(secondDifferences(whole));
};

const SEXES: readonly Sex[] = ['L', 'P'];

/**
 * The lines of the reference file: per table and sex a heading `name sex first rows`, then the
 * columns L, M and S. Only for making the file; the program decodes.
 */
export const encode = (tables: LmsTables): string[] =>
  TABLE_NAMES.flatMap((name) =>
    SEXES.flatMap((sex) => {
      const table = tables[name][sex];
      return [
        `${name} ${sex} ${table.first} ${table.rows}`,
        columnText(table, 0),
        columnText(table, 1),
        columnText(table, 2),
      ];
    }),
  );
