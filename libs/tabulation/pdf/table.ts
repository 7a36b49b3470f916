import { INK, innerWidth, LINE, pageBottom, SHADE } from './page.js';

const PAD = 4;
const SIZE = 8;

export interface PrintedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Points of the first column; the others share what is left. */
  readonly first: number;
}

const widthsOf = (document: PDFKit.PDFDocument, { headings, first }: PrintedTable): number[] => {
  const others = headings.length - 1;
  const each = (innerWidth(document) - first) / others;
  return [first, ...Array.from({ length: others }, () => each)];
};

const heightOf = (
  document: PDFKit.PDFDocument,
  cells: readonly string[],
  widths: readonly number[],
): number =>
  2 * PAD +
  Math.max(
    ...cells.map((cell, n) => document.heightOfString(cell, { width: (widths[n] ?? 0) - 2 * PAD })),
  );

const drawRow = (
  document: PDFKit.PDFDocument,
  cells: readonly string[],
  widths: readonly number[],
  { bold, shade }: { readonly bold: boolean; readonly shade: boolean },
): void => {
  document.font(bold ? 'bold' : 'body').fontSize(SIZE);
  const height = heightOf(document, cells, widths);
  const { left } = document.page.margins;
  const top = document.y;
  if (shade) document.rect(left, top, innerWidth(document), height).fill(SHADE);
  document.fillColor(INK);
  let x = left;
  for (const [n, cell] of cells.entries()) {
    const width = widths[n] ?? 0;
    document.text(cell, x + PAD, top + PAD, {
      width: width - 2 * PAD,
      align: n === 0 ? 'left' : 'right',
    });
    x += width;
  }
  document
    .moveTo(left, top + height)
    .lineTo(left + innerWidth(document), top + height)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  document.x = left;
  document.y = top + height;
};

/** A table over as many pages as it takes, with its headings on each. */
export const drawTable = (document: PDFKit.PDFDocument, table: PrintedTable): void => {
  const widths = widthsOf(document, table);
  const head = (): void => drawRow(document, table.headings, widths, { bold: true, shade: true });
  document.font('bold').fontSize(SIZE);
  if (document.y + 3 * heightOf(document, table.headings, widths) > pageBottom(document))
    document.addPage();
  head();
  for (const row of table.rows) {
    document.font('body').fontSize(SIZE);
    if (document.y + heightOf(document, row, widths) > pageBottom(document)) {
      document.addPage();
      head();
    }
    drawRow(document, row, widths, { bold: false, shade: false });
  }
};
