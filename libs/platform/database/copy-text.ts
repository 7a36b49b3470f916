import type { CopyRow } from '#libs/projections';

const SPECIAL = /[\\\t\n\r\b\f\v]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

const field = (value: CopyRow[number]): string => {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  // Most values have nothing to escape, and looking is cheaper than replacing.
  return value.search(SPECIAL) < 0
    ? value
    : value.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character);
};

/** One row in PostgreSQL's COPY text format. */
export const copyLine = (row: CopyRow): string => `${row.map(field).join('\t')}\n`;

/** Large enough that the number of pieces does not matter, small enough to stay in the cache. */
const PIECE = 64 * 1024;

/** Rows as pieces of COPY text; `counted` is told how many rows went out. */
export async function* copyText(
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
  counted: (rows: number) => void,
): AsyncGenerator<Buffer> {
  let piece = '';
  let count = 0;
  const full = (row: CopyRow): Buffer | undefined => {
    piece += copyLine(row);
    count += 1;
    if (piece.length < PIECE) return undefined;
    const bytes = Buffer.from(piece);
    piece = '';
    return bytes;
  };
  // Waiting for each row of a list would take longer than writing it.
  if (Symbol.asyncIterator in rows)
    for await (const row of rows) {
      const bytes = full(row);
      if (bytes !== undefined) yield bytes;
    }
  else
    for (const row of rows) {
      const bytes = full(row);
      if (bytes !== undefined) yield bytes;
    }
  counted(count);
  if (piece !== '') yield Buffer.from(piece);
}
