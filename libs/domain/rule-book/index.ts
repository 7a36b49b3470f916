export * from './book.js';
export * from './commands.js';
export * from './decide.js';
export * from './facts/index.js';
export * from './fold.js';
export * from './refusals.js';
