// The table of contents of a family's life: one line for each file of facts.
export * from './family-registered.js';
export * from './person-added.js';
export * from './home-visit-completed.js';
export * from './fact-corrected.js';
export * from './fact-voided.js';
