import { gzipSync } from 'node:zlib';
import { family, key, register, startApi, type Api } from './support.js';

let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  for (let n = 0; n < 5; n++) await register(api, kader, family());
});
afterAll(() => api.close());

const encodingOf = async (path: string, accepts: string): Promise<string | undefined> => {
  const { headers, status } = await api
    .http()
    .get(path)
    .set({ ...kader, 'accept-encoding': accepts });
  expect(status).toBe(200);
  return headers['content-encoding'];
};

describe('an answer', () => {
  it('is compressed for who can read it, and says the same', async () => {
    const plain = await api.http().get('/api/v1/catalogue').set(kader).set('accept-encoding', '');
    const packed = await api
      .http()
      .get('/api/v1/catalogue')
      .set(kader)
      .set('accept-encoding', 'gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body).toEqual(plain.body);
    expect(await encodingOf('/api/v1/catalogue', 'gzip, br')).toBe('br');
    expect(packed.headers['vary']).toMatch(/accept-encoding/i);
    expect(packed.headers['cache-control']).toBe('no-store');
  });

  it('that is short is left as it is', async () => {
    expect(await encodingOf('/api/v1/me', 'gzip, br')).toBeUndefined();
  });
});

it('unpacks no request: a small one could become a very large one', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/families',
    headers: {
      ...kader,
      ...key(),
      'content-encoding': 'gzip',
      'content-type': 'application/json',
    },
    payload: gzipSync(JSON.stringify(family())),
  });
  expect([answer.statusCode, answer.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'MALFORMED_JSON' }),
  ]);
});
