import { LogUnavailable } from '#libs/event-store';
import { MasterKeyError } from '#libs/privacy';
import { ConfigError } from '../config/read-config.js';
import { isUnavailable } from '../database/unavailable.js';
import { CannotStart } from '../embedded-postgres/problem.js';
import { CannotMigrate } from '../migrations/problem.js';

const AWAY =
  'Server basis data di DATABASE_URL tidak dapat dihubungi.\n' +
  'The database server of DATABASE_URL cannot be reached.';

const LOG_AWAY =
  'Log fakta tidak dapat dihubungi; periksa EVENT_STORE_URL atau DATABASE_URL.\n' +
  'The log of facts cannot be reached; check EVENT_STORE_URL or DATABASE_URL.';

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
  if (error instanceof LogUnavailable) return LOG_AWAY;
  return isUnavailable(error) ? AWAY : undefined;
};
