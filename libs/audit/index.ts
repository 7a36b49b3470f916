export * from './export-log.js';
export * from './fingerprint.js';
export * from './report.js';
export * from './verify-chains.js';
