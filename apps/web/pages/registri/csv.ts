import type { RegistryRow } from '../../system/api/types.js';

const COLUMNS = [
  'familyId',
  'personId',
  'name',
  'category',
  'kelurahan',
  'kelurahanName',
  'posyandu',
  'atRisk',
  'sex',
  'birthMonth',
  'lastContactOn',
  'dueOn',
  'overdue',
  'stunting',
  'haz',
] as const satisfies readonly (keyof RegistryRow)[];

/** A cell that a spreadsheet would take for a formula is told to be text. */
const cell = (value: RegistryRow[(typeof COLUMNS)[number]]): string => {
  const text = value === null ? '' : String(value);
  // A negative number is a number.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with the byte order mark that spreadsheets want before UTF-8. */
export const csvOf = (rows: readonly RegistryRow[]): string =>
  `\uFEFF${[COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(','))].join('\r\n')}\r\n`;
