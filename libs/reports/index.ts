export * from './city-figures.js';
export * from './import.js';
export * from './read.js';
export type { StoredReport } from './stored-report.js';
