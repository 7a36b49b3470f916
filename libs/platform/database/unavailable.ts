/** The database cannot be reached. Whether a write took place is unknown. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** SQLSTATE: connection exceptions (08), operator intervention (57P), out of connections (53300). */
const SQLSTATE = /^(08...|57P0[1-5]|53300)$/;

const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** node-postgres tells these apart by their words only. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|client was closed/i;

/** True for errors that speak of the way to the database and not of what was asked. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  if (code !== undefined && (SQLSTATE.test(code) || SYSTEM.has(code))) return true;
  return (
    WORDS.test(error.message) ||
    (error instanceof AggregateError && error.errors.some(isUnavailable))
  );
};

/** The error to throw in place of the driver's, which would carry host names and statements. */
export const translate = (error: unknown): unknown =>
  isUnavailable(error) && !(error instanceof DatabaseUnavailable)
    ? new DatabaseUnavailable('The database cannot be reached', { cause: error })
    : error;
