import { family, key, mother, register, startApi, type Api } from './support.js';

const NIK = '1971044903951234';
const NAME = 'Siti Rahasiawati';
const PHONE = '081299887766';
const ADDRESS = 'Jl. Rahasia 12';

let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
});
afterAll(() => api.close());

const siti = { ...mother(NIK), name: NAME, phone: PHONE };

describe('the log of requests', () => {
  it('tells of each request by its route and its account', async () => {
    const { familyId } = await register(api, kader);
    await api.http().get(`/api/v1/families/${familyId}`).set(kader).expect(200);
    const lines = api
      .lines()
      .split('\n')
      .filter((line) => line.includes('"msg":"request"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({
      method: 'GET',
      route: '/api/v1/families/:familyId',
      status: 200,
      role: 'KADER_POSYANDU',
      reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(api.lines()).not.toContain(familyId);
    expect(api.lines()).not.toContain(kader['authorization']?.slice(7));
  });

  it('never holds personal data, wherever a caller puts them', async () => {
    const { position } = await register(api, kader, family([siti]));
    // Searching needs the read models of a city that has just begun.
    expect(await api.jejak.runner.waitUntil(position, 30_000)).toBe(true);
    const post = (path: string, body: string | object) =>
      api.http().post(`/api/v1${path}`).set(kader).set(key()).send(body);
    const secrets = encodeURIComponent(`${NAME} ${NIK} ${PHONE} ${ADDRESS}`);
    const broken = `{"name":"${NAME}","nik":"${NIK}"`;
    const statuses = [
      await post('/families', family([siti])),
      await post('/families', { ...family([siti]), posyandu: 7, [NAME]: NIK }),
      await post('/families', { ...family([{ ...siti, role: NAME, nikStatus: NIK }]) }),
      await post('/families', broken).set('content-type', 'application/json'),
      await post('/families', family([siti])).set('idempotency-key', `${NAME} ${NIK}`),
      await post('/families/search', { name: NAME, nik: NIK }),
      await post('/families/search', { name: NAME, nik: 'x', [NIK]: PHONE }),
      await post('/commands', { commands: [{ command: NAME, commandId: NIK, input: siti }] }),
      await post('/sessions', { username: NAME, password: NIK }),
      await api.http().get(`/api/v1/families?name=${secrets}`).set(kader),
      await api.http().get(`/api/v1/families/${secrets}`).set(kader),
      await api.http().get(`/api/v1/${secrets}`).set(kader),
      await api
        .http()
        .get(`/api/v1/families`)
        .set({ authorization: `Bearer ${NAME}` }),
      await api.http().get('/api/v1/me').set(kader).set('x-at-least', NIK).set('if-match', NAME),
    ].map(({ status }) => status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    const said = api.lines();
    for (const secret of [NIK, NAME, 'Rahasiawati', PHONE, ADDRESS, 'Rahasia%20', 'nik":"'])
      expect(said).not.toContain(secret);
  });

  it('is no more told by a problem than it was typed by its reader', async () => {
    const answer = await api
      .http()
      .post('/api/v1/families')
      .set(kader)
      .set(key())
      .send({ ...family([{ ...siti, sex: NAME, nik: `${NIK}9` }]), [NAME]: 1 });
    expect(answer.status).toBe(400);
    for (const secret of [NIK, NAME, PHONE]) expect(answer.text).not.toContain(secret);
  });
});
