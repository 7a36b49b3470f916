export * from './rule-set-proposed.js';
export * from './rule-set-activated.js';
export * from './rule-set-rejected.js';
