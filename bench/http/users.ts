import { workers } from '#libs/demo-city';
import { DEMO_PASSWORD } from '#libs/identity';
import { call } from './call.js';

interface Person {
  readonly familyId: string;
  readonly personId: string;
}

/** Someone of the field at work: a session, and the persons of her kelurahan. */
export interface User {
  readonly headers: Readonly<Record<string, string>>;
  readonly persons: readonly Person[];
}

const json = async <T>(asked: Parameters<typeof call>[0]): Promise<T> => {
  const { status, text } = await call(asked);
  if (status >= 300) throw new Error(`${asked.url} answered ${status}`);
  return JSON.parse(text) as T;
};

const tokenOf = async (url: string, username: string): Promise<User['headers']> => {
  const { token } = await json<{ token: string }>({
    url: `${url}/api/v1/sessions`,
    method: 'POST',
    body: { username, password: DEMO_PASSWORD },
  });
  return { authorization: `Bearer ${token}` };
};

/** Somebody of the city hall, who looks at the figures of the whole city. */
export const signInForCity = async (url: string): Promise<User> => ({
  headers: await tokenOf(url, 'dp3akb'),
  persons: [],
});

/** So many field workers, each of whom signs in and opens her registry. */
export const signIn = async (url: string, count: number): Promise<readonly User[]> => {
  const users: User[] = [];
  for (const { username } of workers.slice(0, count)) {
    const headers = await tokenOf(url, username);
    const { rows } = await json<{ rows: Person[] }>({
      url: `${url}/api/v1/families?limit=200`,
      headers,
    });
    users.push({ headers, persons: rows });
  }
  return users;
};
