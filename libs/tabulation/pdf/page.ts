import PDFDocument from 'pdfkit';
import { FONTS } from './fonts.js';

export const INK = '#1b2a33';
export const QUIET = '#5a6b75';
export const LINE = '#c4ced4';
export const SHADE = '#eef3f6';

/** An id is printed letter by letter: this typeface would make a times sign of an x between digits. */
export const LETTERS = { calt: false, liga: false } as unknown as [];

const MARGIN = 40;

/** A4 across, with the fonts of the house; `created` dates the file, so that it can be made again. */
export const newDocument = (title: string, created: Date): PDFKit.PDFDocument => {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins: { top: MARGIN, bottom: MARGIN + 16, left: MARGIN, right: MARGIN },
    bufferPages: true,
    info: { Title: title, Creator: 'Jejak', CreationDate: created, ModDate: created },
    lang: 'id',
  });
  document.registerFont('body', FONTS.body);
  document.registerFont('bold', FONTS.bold);
  return document.font('body').fontSize(9).fillColor(INK);
};

export const innerWidth = ({ page }: PDFKit.PDFDocument): number =>
  page.width - page.margins.left - page.margins.right;

/** Where the text of a page ends. */
export const pageBottom = ({ page }: PDFKit.PDFDocument): number =>
  page.height - page.margins.bottom;

/** Begins a new page unless there is room for so many points. */
export const roomFor = (document: PDFKit.PDFDocument, points: number): void => {
  if (document.y + points > pageBottom(document)) document.addPage();
};

/** Writes a line at the foot of every page, with its number. */
export const numberPages = (document: PDFKit.PDFDocument, text: string): void => {
  const { start, count } = document.bufferedPageRange();
  for (let n = start; n < start + count; n += 1) {
    document.switchToPage(n);
    const { left, bottom } = document.page.margins;
    const y = document.page.height - bottom + 8;
    // Below the margin text would begin another page.
    document.page.margins.bottom = 0;
    document.font('body').fontSize(7).fillColor(QUIET);
    document.text(text, left, y, { width: innerWidth(document) - 60, lineBreak: false });
    document.text(`${n + 1} / ${count}`, left, y, { width: innerWidth(document), align: 'right' });
    document.page.margins.bottom = bottom;
  }
};

/** The finished file. */
export const bytesOf = (document: PDFKit.PDFDocument): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.end();
  return whole;
};
