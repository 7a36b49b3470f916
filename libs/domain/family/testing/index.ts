export * from './amendments.js';
export * from './families.js';
export * from './family.js';
export * from './given.js';
export * from './homes.js';
export * from './ids.js';
export * from './recorded.js';
export * from './sentence.js';
