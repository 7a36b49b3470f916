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
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '', errors } = error as Partial<Told>;
  // A name with several addresses fails once for each of them.
  return (
    SQLSTATE.test(code) || SYSTEM.has(code) || WORDS.test(message) || !!errors?.some(isUnavailable)
  );
};

interface Told {
  readonly code: string;
  readonly message: string;
  readonly errors: readonly unknown[];
}

/** The error to throw in place of the driver's, which would carry host names and statements. */
export const translate = (error: unknown): unknown =>
  isUnavailable(error) && !(error instanceof DatabaseUnavailable)
    ? new DatabaseUnavailable('The database cannot be reached', { cause: error })
    : error;
