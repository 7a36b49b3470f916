export * from './administered.js';
export * from './change-account.js';
export * from './change-own-password.js';
export * from './deps.js';
export { mayAdminister } from './guard.js';
export * from './open-account.js';
export * from './refusal-texts.js';
