export * from './export-log.js';
export * from './report.js';
export * from './verify-chains.js';
