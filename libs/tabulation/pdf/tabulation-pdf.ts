import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import type { ShownCell, TabulatedFigure, Tabulation } from '../tabulation.js';
import { headingsOf, printedCell, WORDS } from '../words.js';
import {
  bytesOf,
  INK,
  innerWidth,
  LETTERS,
  newDocument,
  numberPages,
  QUIET,
  roomFor,
} from './page.js';
import { drawTable } from './table.js';

type Document = PDFKit.PDFDocument;

const section = (document: Document, title: string, room: number): void => {
  roomFor(document, room);
  document.moveDown(1).font('bold').fontSize(10).fillColor(INK).text(title).moveDown(0.4);
};

const masthead = (
  document: Document,
  tabulation: Tabulation<ShownCell>,
  language: Language,
): void => {
  document.font('bold').fontSize(15).text(tabulation.title[language]);
  const [place = '', ...rest] = headingsOf(tabulation, language);
  document.fontSize(11).text(place).moveDown(0.3);
  document.font('body').fontSize(8.5).fillColor(QUIET);
  for (const line of rest) document.text(line, { features: LETTERS });
  document.fillColor(INK);
};

const numbers = (
  document: Document,
  { figures }: Tabulation<ShownCell>,
  columns: readonly string[],
  cellsOf: (figure: TabulatedFigure<ShownCell>) => readonly ShownCell[],
  language: Language,
): void =>
  drawTable(document, {
    headings: [WORDS.figure[language], ...columns],
    first: 150,
    rows: figures.map((figure) => [
      `${figure.title[language]} (${figure.unit[language]})`,
      ...cellsOf(figure).map((cell) => printedCell(cell, language)),
    ]),
  });

const signatures = (document: Document, language: Language): void => {
  roomFor(document, 110);
  document.moveDown(1.5).font('body').fontSize(9).fillColor(INK);
  const { left } = document.page.margins;
  const half = innerWidth(document) / 2;
  const top = document.y;
  for (const [n, word] of [WORDS.compiled, WORDS.knowing].entries()) {
    document.text(word[language], left + n * half, top, { width: half - 40 });
    const line = top + 62;
    document
      .moveTo(left + n * half, line)
      .lineTo(left + n * half + 200, line)
      .stroke();
    document.fontSize(7.5).fillColor(QUIET);
    document.text(WORDS.name[language], left + n * half, line + 3, { width: half - 40 });
    document.fontSize(9).fillColor(INK);
  }
  document.x = left;
};

const annex = (document: Document, tabulation: Tabulation<ShownCell>, language: Language): void => {
  section(document, WORDS.receipts[language], 80);
  document.font('body').fontSize(7.5).fillColor(QUIET).text(WORDS.openReceipt[language]);
  document.moveDown(0.4).fillColor(INK);
  for (const { name, title, total } of tabulation.figures) {
    roomFor(document, 24);
    document.font('bold').fontSize(7.5).text(`${title[language]} · ${name}`);
    document.font('body').fontSize(7).fillColor(QUIET).text(total.receipt, { features: LETTERS });
    document.fillColor(INK);
  }
  section(document, WORDS.definitions[language], 80);
  for (const { name, title, text } of tabulation.figures) {
    roomFor(document, 40);
    document.font('bold').fontSize(8).text(`${title[language]} · ${name}`);
    document.font('body').fontSize(8).text(text[language]).moveDown(0.3);
  }
};

/** A4 across, to be printed and signed: the numbers first, receipts and definitions behind. */
export const tabulationPdf = (
  tabulation: Tabulation<ShownCell>,
  language: Language,
): Promise<Buffer> => {
  const { title, area, periodTitle, areas, categories, knownAt } = tabulation;
  const name = `${title[language]}, ${areaName(area)}, ${periodTitle[language]}`;
  const document = newDocument(name, new Date(knownAt));
  const total = WORDS.total[language];
  masthead(document, tabulation, language);
  if (areas.length > 0) {
    section(document, WORDS.byArea[language], 100);
    const places = [...areas.map((a) => a.name), total];
    numbers(document, tabulation, places, (f) => [...f.areas, f.total], language);
  }
  section(document, WORDS.byCategory[language], 100);
  const groups = [...categories, total];
  numbers(document, tabulation, groups, (f) => [...f.categories, f.total], language);
  document.moveDown(0.5).font('body').fontSize(7.5).fillColor(QUIET).text(WORDS.few[language]);
  signatures(document, language);
  document.addPage();
  annex(document, tabulation, language);
  numberPages(document, `Jejak · ${name}`);
  return bytesOf(document);
};
