import { readKept } from '../kept.js';
import { Refused, Unreachable, type Problem } from './problem.js';
import type { Session } from './types.js';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

let signedOut = (): void => undefined;

/** Tells when the server no longer knows the session. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOut = listener;
  return () => (signedOut = () => undefined);
};

// The page has seen its own commands up to here, and wants no older answer.
let seen: string | undefined;

const headersOf = ({ body, headers }: Call): Record<string, string> => {
  const token = readKept<Session>('session')?.token;
  return {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  };
};

const unreadable = (status: number): Problem => ({
  title: `HTTP ${status}`,
  status,
  code: 'UNKNOWN',
});

/** Asks the API below `/api/v1/`. Throws `Refused` or `Unreachable`. */
export const call = async <T>(path: string, asked: Call = {}): Promise<T> => {
  const { method = 'GET', body, signal } = asked;
  let response: Response;
  try {
    response = await fetch(`/api/v1/${path}`, {
      method,
      headers: headersOf(asked),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Unreachable(undefined, { cause: error });
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => unreadable(response.status))) as Problem;
    if (problem.code === 'UNAUTHENTICATED') signedOut();
    throw new Refused(problem);
  }
  seen = response.headers.get('x-position') ?? seen;
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
};

/** For what follows the log a little behind: never older than this page's own commands. */
export const readingOwnWrites = (): Record<string, string> =>
  seen === undefined ? {} : { 'x-at-least': seen };
