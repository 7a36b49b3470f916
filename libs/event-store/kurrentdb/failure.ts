import { LogUnavailable } from '../port.js';

/** The stream is not at the revision that the append expected. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';
}

/** The server did not answer in time; what became of the request is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

// What passes by itself, or by somebody letting the application in: never a bug of a caller.
const AWAY_TYPES = new Set([
  'access-denied',
  'cancelled',
  'deadline-exceeded',
  'not-leader',
  'timeout',
  'unavailable',
]);
// CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE,
// DATA_LOSS, UNAUTHENTICATED: raw gRPC failures, which the client lets through from some calls.
const AWAY_CODES = new Set([1, 2, 4, 8, 10, 13, 14, 15, 16]);

const property = (error: unknown, name: 'type' | 'code' | 'message'): unknown =>
  typeof error === 'object' && error !== null
    ? (error as Record<string, unknown>)[name]
    : undefined;

/**
 * What a failed call means. The client throws errors of its own, raw gRPC errors and, while a
 * leader is being elected, an "unknown" whose text alone says so. Texts of the server name streams,
 * so only the kind is passed on.
 */
export const failureOf = (error: unknown): Error => {
  if (error instanceof WrongRevision || error instanceof LogUnavailable) return error;
  const type = property(error, 'type');
  const code = property(error, 'code');
  if (type === 'wrong-expected-version') return new WrongRevision('Wrong revision');
  const unready =
    type === 'unknown' && /not ?ready|too busy/i.test(String(property(error, 'message')));
  const away =
    error instanceof NoAnswer ||
    unready ||
    (typeof type === 'string' ? AWAY_TYPES.has(type) : AWAY_CODES.has(Number(code)));
  const kind = typeof type === 'string' ? type : `gRPC ${Number(code)}`;
  return away
    ? new LogUnavailable('The log cannot be reached', { cause: new Error(kind) })
    : new Error(`The log's server refused a request (${kind})`);
};
