export * from './compare.js';
export * from './copy-log.js';
export * from './sink.js';
