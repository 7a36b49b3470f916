export { migrations, type Migration } from './list.js';
export { migrate } from './migrate.js';
export { CannotMigrate, type MigrationCode } from './problem.js';
