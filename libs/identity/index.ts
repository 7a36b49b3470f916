export * from './administration/index.js';
export * from './accounts.js';
export * from './demo-accounts.js';
export type { Attempts } from './attempts.js';
export * from './login-limits.js';
export * from './login.js';
export * from './roles/index.js';
export * from './search-limits.js';
export * from './sessions.js';
