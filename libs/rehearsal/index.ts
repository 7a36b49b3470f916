export { mergeRehearsals } from './merge.js';
export type { RehearsalQuestion } from './question.js';
export * from './rehearse-log.js';
export { rehearseRange, type RangeRehearsed } from './rehearse-range.js';
export type { Rehearser, Rehearsers } from './rehearsers.js';
