import { connect, type AddressInfo } from 'node:net';
import { BACANG, family, key, mother, register, startApi, type Api } from './support.js';

/* Each of these is what somebody tries who has an account, or none, and wants more than it gives. */
type Headers = Record<string, string>;

let api: Api;
let kader: Headers;
let elsewhere: Awaited<ReturnType<typeof register>>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  elsewhere = await register(
    api,
    await api.as('dp3akb'),
    family([{ ...mother(), name: 'Siti Rahasiawati' }], BACANG),
  );
  expect(await api.jejak.runner.waitUntil(elsewhere.position, 60_000)).toBe(true);
});
afterAll(() => api.close());

/** These know no area: texts, what was printed, and oneself. */
const FOR_EVERYBODY: readonly string[] = [
  '/api/v1/areas',
  '/api/v1/catalogue',
  '/api/v1/figures',
  '/api/v1/me',
  '/api/v1/reports',
  '/api/v1/rule-sets',
  '/api/v1/seals',
];

const FAKE = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

/** The address of a route, about the family that lives elsewhere. */
const address = (url: string): string =>
  url
    .replaceAll(':familyId', elsewhere.familyId)
    .replaceAll(':personId', elsewhere.persons[0] ?? FAKE)
    .replaceAll(':factId', elsewhere.facts[0]?.id ?? FAKE)
    .replaceAll(':stream', `family-${elsewhere.familyId}`)
    .replace('/figures/:name', '/figures/accompanied')
    .replaceAll(/:\w+/g, FAKE);

const gets = () =>
  api.routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/api/v1/'));

const inject = async (method: string, url: string, headers: Headers, payload?: string) => {
  const answer = await api.app.inject({
    method: method as 'GET',
    url,
    headers: {
      ...headers,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, text: answer.payload, headers: answer.headers };
};

describe('somebody of another kelurahan', () => {
  it('reads nothing of a family by any address that names it', async () => {
    const naming = gets().filter(({ url }) => /:(familyId|personId|factId|stream)/.test(url));
    expect(naming.length).toBeGreaterThan(3);
    for (const { url } of naming) {
      const { status, text } = await inject('GET', address(url), kader);
      expect({ url, shown: status === 200 }).toEqual({ url, shown: false });
      expect(text).not.toContain('Rahasiawati');
    }
  });

  it('writes nothing to a family by any address that names it', async () => {
    const before = await api.jejak.facts.log.head();
    const naming = api.routes.filter(
      ({ method, url }) => method !== 'GET' && url.includes(':familyId'),
    );
    expect(naming.length).toBeGreaterThan(20);
    for (const { method, url } of naming) {
      const { status } = await inject(method, address(url), { ...kader, ...key() }, '{}');
      expect({ url, refused: status >= 400 && status < 500 }).toEqual({ url, refused: true });
    }
    expect(await api.jejak.facts.log.head()).toBe(before);
  });

  it.each([
    'area=19.71',
    'area=19.71.01',
    `area=${BACANG}`,
    `kelurahan=${BACANG}`,
    'kecamatan=19.71.01',
  ])('is shown no figure or name for ?%s', async (query) => {
    const shown: string[] = [];
    for (const { url } of gets().filter((route) => !route.url.endsWith('/live'))) {
      const { status, text } = await inject('GET', `${address(url)}?${query}`, kader);
      if (status === 200) shown.push(url);
      expect(text).not.toContain('Rahasiawati');
    }
    expect(shown.toSorted()).toEqual(FOR_EVERYBODY);
  });
});

describe('a body', () => {
  const post = (payload: string, headers: Headers = {}) =>
    inject('POST', '/api/v1/families', { ...kader, ...key(), ...headers }, payload);

  it.each([
    ['{"__proto__":{"polluted":1},"kelurahan":"x"}'],
    ['{"constructor":{"prototype":{"polluted":1}}}'],
    ['{"persons":[{"__proto__":{"polluted":1}}]}'],
  ])('does not reach the prototypes of anything: %s', async (payload) => {
    expect((await post(payload)).status).toBe(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says nothing about who sends it, or what it will be', async () => {
    for (const more of [
      { actor: { id: 'x', role: 'DP3AKB', area: '19.71' } },
      { source: 'SYSTEM' },
      { recordedAt: '2020-01-01T00:00:00Z' },
      { commandId: FAKE },
      { expectedVersion: 0 },
    ])
      expect((await post(JSON.stringify({ ...family(), ...more }))).status).toBe(400);
  });

  it('is refused when it is huge, deep, no JSON, or of another kind', async () => {
    expect((await post(`{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await post(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`)).status).toBe(400);
    expect((await post('[]')).status).toBe(400);
    expect((await post('{"a":1')).status).toBe(400);
    const form = { ...kader, ...key(), 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await api.app.inject({
      method: 'POST',
      url: '/api/v1/families',
      headers: form,
      payload: 'kelurahan=19.71.04.1006',
    });
    expect(sent.statusCode).toBe(415);
  });

  it('that comes drop by drop is not waited for', () => {
    const server = api.app.getHttpServer();
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
  });
});

describe('another site', () => {
  it('is let in by no cookie and no header', async () => {
    const origin = { origin: 'https://contoh.invalid' };
    const signIn = await inject(
      'POST',
      '/api/v1/sessions',
      origin,
      '{"username":"kader","password":"jejak-demo-2025"}',
    );
    expect(signIn.status).toBe(201);
    const page = await inject('GET', '/api/v1/families', { ...kader, ...origin });
    for (const { headers } of [signIn, page]) {
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
    }
    const preflight = await inject('OPTIONS', '/api/v1/families', {
      ...origin,
      'access-control-request-method': 'POST',
    });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('cannot have answers with people in them kept by a cache on the way', async () => {
    for (const url of ['/api/v1/families', '/api/v1/me']) {
      const { headers } = await inject('GET', url, kader);
      expect({ url, kept: headers['cache-control'] }).toEqual({ url, kept: 'no-store' });
    }
  });
});

describe('the log of requests', () => {
  it('takes no line from whoever writes line breaks, and no code for a terminal', async () => {
    const username = 'x\n{"level":30,"msg":"forged"}\u001b[31m';
    await inject('POST', '/api/v1/sessions', {}, JSON.stringify({ username, password: 'y' }));
    await inject('GET', `/api/v1/families?area=${encodeURIComponent('x\r\nforged: 1')}`, kader);
    await inject('GET', '/api/v1/families/%0d%0aforged', { ...kader, 'user-agent': 'forged' });
    for (const line of api.lines().trimEnd().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(api.lines()).not.toContain('forged');
  });
});

describe('the wire', () => {
  /** What the server says to raw bytes, until it closes. */
  const say = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const socket = connect(port, '127.0.0.1', () => socket.end(text));
      let heard = '';
      socket.on('data', (part: Buffer) => (heard += part.toString()));
      socket.on('close', () => resolve(heard));
      // A server that hangs up in the middle has not been confused either.
      socket.on('error', () => resolve(heard));
    });

  beforeAll(() => api.app.listen(0, '127.0.0.1'));

  it.each([
    [
      'a header with a line break in its middle',
      'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-A: 1\n X\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    ],
    [
      'a length and chunks',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-x\r\n\r\n'],
  ])('is not confused by %s', async (_what, text) => {
    expect(await say(text)).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
  });
});
