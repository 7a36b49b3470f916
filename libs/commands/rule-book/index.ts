export * from './command.js';
export * from './execute.js';
export * from './read.js';
