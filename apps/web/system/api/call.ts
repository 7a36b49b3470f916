import { readKept } from '../kept.js';
import { Refused, Unreachable, type Problem } from './problem.js';
import type { Session } from './types.js';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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

const refusalOf = async (response: Response): Promise<Refused> => {
  const problem = (await response.json().catch(() => unreadable(response.status))) as Problem;
  if (problem.code === 'UNAUTHENTICATED') signedOut();
  return new Refused(problem);
};

const reach = async (path: string, asked: Call): Promise<Response> => {
  const { method = 'GET', body, signal } = asked;
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      headers: headersOf(asked),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.ok) return response;
    throw await refusalOf(response);
  } catch (error) {
    if (signal?.aborted === true || error instanceof Refused) throw error;
    throw new Unreachable(undefined, { cause: error });
  }
};

/** Asks the API below `/api/v1/`. Throws `Refused` or `Unreachable`. */
export const call = async <T>(path: string, asked: Call = {}): Promise<T> => {
  const response = await reach(path, asked);
  seen = response.headers.get('x-position') ?? seen;
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
};

/** A file of the API, for the person to keep. */
export const callFile = async (path: string): Promise<Blob> =>
  (await reach(path, { headers: { accept: '*/*' } })).blob();

/** A stream of events below `/api/v1/`, from the one after `lastId`. */
export const openStream = async (
  path: string,
  lastId: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> => {
  const headers = {
    accept: 'text/event-stream',
    ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
  };
  const { body } = await reach(path, { headers, signal });
  if (body === null) throw new Unreachable();
  return body;
};

/** For what follows the log a little behind: never older than this page's own commands. */
export const readingOwnWrites = (): Record<string, string> =>
  seen === undefined ? {} : { 'x-at-least': seen };
