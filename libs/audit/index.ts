export * from './access/index.js';
export * from './export-log.js';
export * from './fact-index/index.js';
export * from './fingerprint/index.js';
export * from './report.js';
export * from './verify-chains.js';
export * from './verify-stream.js';
