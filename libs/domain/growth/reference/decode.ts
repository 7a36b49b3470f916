import { read } from './notation.js';
import { SCALES, TABLE_NAMES, type LmsTable, type LmsTables, type Sex } from './tables.js';

const HEADING = /^(\w+) ([LP]) (\d+) (\d+)$/;

const fill = (lms: Float64Array, rows: number, column: 0 | 1 | 2, text: string): void => {
  const differences = read(text);
  const scale = SCALES[column];
  let figure = 0;
  let slope = 0;
  for (let row = 0; row < rows; row += 1) {
    slope += differences[row] ?? 0;
    figure += slope;
    lms[3 * row + column] = figure / scale;
  }
};

/** Lines of the reference file to tables. Throws when a table is missing or a line is not ours. */
export const decode = (lines: readonly string[]): LmsTables => {
  const tables = new Map<string, LmsTable>();
  for (let i = 0; i < lines.length; i += 4) {
    const [, name, sex, first, rows] = HEADING.exec(lines[i]!) ?? [];
    if (rows === undefined) throw new Error(`Line ${i} of the reference figures is no heading.`);
    const table = {
      first: Number(first),
      rows: Number(rows),
      lms: new Float64Array(3 * Number(rows)),
    };
    for (const column of [0, 1, 2] as const)
      fill(table.lms, table.rows, column, lines[i + 1 + column] ?? '');
    tables.set(`${name} ${sex}`, table);
  }
  const tableOf = (name: string, sex: Sex): LmsTable => {
    const table = tables.get(`${name} ${sex}`);
    if (table === undefined) throw new Error(`The reference figures lack ${name} ${sex}.`);
    return table;
  };
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, { L: tableOf(name, 'L'), P: tableOf(name, 'P') }]),
  ) as unknown as LmsTables;
};
