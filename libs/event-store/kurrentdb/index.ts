export * from './demonstration.js';
export * from './kurrentdb-log.js';
