export * from './authorise.js';
export * from './permissions.js';
export * from './roles.js';
