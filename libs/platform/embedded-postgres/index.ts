export { urlOf } from './address.js';
export type { Role } from './credentials.js';
export { ensureRunning } from './ensure-running.js';
export { joinEmbeddedPostgres } from './join.js';
export { layoutOf, makeDataDir } from './layout.js';
export { lockFolder } from './lock.js';
export { CannotStart, type StartCode } from './problem.js';
export { createDatabase, provision } from './provision.js';
export { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedServer } from './server.js';
