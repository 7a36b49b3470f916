export type { ProjectionDeps } from './batch.js';
export * from './compare.js';
export type { Parked } from './parking.js';
export type { Lag } from './progress.js';
export * from './projection.js';
export type { Rebuilt, RebuildOptions } from './rebuild.js';
export * from './runner.js';
export * from './sql.js';
