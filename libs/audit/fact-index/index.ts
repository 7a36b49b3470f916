export * from './check.js';
export * from './fill.js';
export * from './deps.js';
export { followFactIndex } from './follow.js';
export * from './named.js';
export * from './question.js';
export * from './status.js';
export * from './streams-of.js';
