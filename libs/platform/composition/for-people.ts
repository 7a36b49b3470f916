import { MasterKeyError } from '#libs/privacy';
import { ConfigError } from '../config/read-config.js';
import { isUnavailable } from '../database/unavailable.js';
import { CannotStart } from '../embedded-postgres/problem.js';
import { CannotMigrate } from '../migrations/problem.js';

const AWAY =
  'Server basis data di DATABASE_URL tidak dapat dihubungi.\n' +
  'The database server of DATABASE_URL cannot be reached.';

/**
 * What to tell whoever started a program that cannot start, Indonesian first; undefined for an
 * error that nobody foresaw, whose stack a developer needs.
 */
export const messageForPeople = (error: unknown): string | undefined => {
  if (
    error instanceof ConfigError ||
    error instanceof CannotStart ||
    error instanceof CannotMigrate ||
    error instanceof MasterKeyError
  ) {
    return error.message;
  }
  return isUnavailable(error) ? AWAY : undefined;
};
