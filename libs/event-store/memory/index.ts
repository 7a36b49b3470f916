export * from './entry-sink.js';
export * from './memory-log.js';
export { MemoryStore } from './store.js';
