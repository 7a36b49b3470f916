export type { BulkFact } from './bulk/index.js';
export * from './canonical.js';
export * from './codec.js';
export * from './fact-store.js';
export * from './ids.js';
export * from './port.js';
export { SealBroken } from './sealing.js';
export { UnreadableFact, streamSubject, type FactShape } from './shape.js';
