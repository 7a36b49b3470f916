export type { Config, LogLevel } from './config/config.js';
export { ConfigError, readConfig } from './config/read-config.js';
export { messageForPeople } from './composition/for-people.js';
export { openJejak, type Jejak, type OpenOptions } from './composition/open-jejak.js';
export { stopOnSignals, type StopOptions } from './composition/stop-on-signals.js';
export { DatabaseUnavailable, isUnavailable } from './database/unavailable.js';
export { CannotStart } from './embedded-postgres/index.js';
export { CannotMigrate } from './migrations/problem.js';
export { createLogger } from './telemetry/logger.js';
