export * from './bulk.js';
export * from './command.js';
export * from './deps.js';
export * from './execute.js';
export * from './family-area.js';
export * from './family-command-handler.js';
export * from './nik-directory.js';
export * from './sql-nik-directory.js';
