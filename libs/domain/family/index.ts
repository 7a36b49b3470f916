export * from './catalogue.js';
export * from './category.js';
export * from './decide.js';
export * from './fold.js';
export * from './policy.js';
export * from './state.js';
export * from './timeline.js';
