export * from './city-figures.js';
export * from './import.js';
export * from './read.js';
export type { StoredReport } from './stored-report.js';
export { JULY_2025 } from './july-2025.js';
