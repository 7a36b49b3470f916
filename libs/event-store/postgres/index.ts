export * from './demonstration.js';
export * from './postgres-log.js';
