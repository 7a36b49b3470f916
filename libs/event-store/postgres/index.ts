export * from './demonstration.js';
export * from './entry-sink.js';
export * from './postgres-log.js';
export { keepWritersOut } from './writers.js';
