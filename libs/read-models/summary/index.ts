export * from './definitions.js';
export { summaryProjection } from './projection.js';
export * from './query.js';
