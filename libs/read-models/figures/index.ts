export { firstDayOf, type FigureQuestion } from './asked.js';
export type { Figure, FigureDefinition } from './definitions/figure.js';
export { figureNamed, FIGURES } from './definitions/index.js';
export * from './figure.js';
export { knownUpTo } from './known-up-to.js';
export { figuresProjection } from './projection.js';
export { openReceiptId, receiptId, type Dated } from './receipt-id.js';
export * from './receipt.js';
export * from './summary.js';
