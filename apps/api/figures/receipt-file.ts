import type { Language } from '#libs/domain/kernel';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import type { ReceiptItemDto } from './receipt.dto.js';

export type FileFormat = 'jsonl' | 'csv';

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  id: ['keluarga', 'orang', 'nama', 'kategori', 'kode', 'kelurahan', 'jumlah', 'fakta', 'uraian'],
  en: [
    'family',
    'persons',
    'names',
    'categories',
    'code',
    'kelurahan',
    'quantity',
    'facts',
    'told',
  ],
};

const several = (items: readonly string[]): string => items.join('; ');

/** One line of the receipt; the column of quantities adds up to the figure. */
const cells = (item: ReceiptItemDto): readonly (string | number)[] => [
  item.familyId,
  several(item.persons.map(({ personId }) => personId)),
  several(item.persons.map(({ name }) => name ?? '')),
  several(item.categories),
  item.kelurahan,
  item.kelurahanName,
  item.quantity,
  several(item.facts.map(({ id }) => id)),
  several(item.facts.map(({ occurredAt, sentence }) => `${occurredAt.slice(0, 10)} ${sentence}`)),
];

// A spreadsheet takes a cell that begins with = + - @ for a formula: names are typed by people.
const csv = (rows: readonly (readonly (string | number)[])[], first: boolean): string =>
  stringify(rows as (string | number)[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: first,
  });

async function* asCsv(
  pages: AsyncIterable<readonly ReceiptItemDto[]>,
  language: Language,
): AsyncGenerator<string> {
  yield csv([HEADINGS[language]], true);
  for await (const items of pages) if (items.length > 0) yield csv(items.map(cells), false);
}

async function* asLines(pages: AsyncIterable<readonly ReceiptItemDto[]>): AsyncGenerator<string> {
  for await (const items of pages)
    if (items.length > 0) yield items.map((item) => `${JSON.stringify(item)}\n`).join('');
}

/** A whole receipt as a file, written page by page as it is read. */
export const receiptFile = (
  format: FileFormat,
  pages: AsyncIterable<readonly ReceiptItemDto[]>,
  language: Language,
): Readable => Readable.from(format === 'csv' ? asCsv(pages, language) : asLines(pages));
