export * from './demonstration.js';
export * from './entry-sink.js';
export * from './kurrentdb-log.js';
