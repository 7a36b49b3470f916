import { LogUnavailable } from '#libs/event-store';
import { DatabaseUnavailable } from '#libs/platform';

export interface Fault {
  readonly name: string;
  /** A driver's or Node's code, never its message: messages of databases quote values. */
  readonly code?: string;
  /** Where it was thrown, without the first line. */
  readonly at: readonly string[];
  /** The store cannot be reached; it may come back. */
  readonly away: boolean;
}

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * SQLSTATE undefined_table: read models that are being built for the first time are not there yet;
 * undefined_column: those of the version before are, until the ones of this version are built.
 */
const NOT_BUILT: ReadonlySet<string | undefined> = new Set(['42P01', '42703']);

const isAway = (error: Error): boolean =>
  error instanceof LogUnavailable ||
  error instanceof DatabaseUnavailable ||
  NOT_BUILT.has(codeOf(error));

/** As much of an error as may stand in a log. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: typeof error, at: [], away: false };
  const code = codeOf(error);
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    away: isAway(error),
  };
};
