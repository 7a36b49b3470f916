export { tabulationCsv } from './csv.js';
export { linesOf } from './lines.js';
export { protectedTabulation } from './protect.js';
export { tabulationPdf } from './pdf/tabulation-pdf.js';
export type { ShownCell, TabulatedCell, TabulatedFigure, Tabulation } from './tabulation.js';
export { takeTabulation, type TabulationAsked } from './take.js';
export { tabulationXlsx } from './xlsx.js';
