import { BACANG, family, head, key, mother, register, startApi, type Api } from './support.js';

let api: Api;
let elsewhere: Awaited<ReturnType<typeof register>>;

beforeAll(async () => {
  api = await startApi();
  elsewhere = await register(api, await api.as('dp3akb'), family([mother()], BACANG));
});
afterAll(() => api.close());

const PUBLIC = new Set(['GET /health/live', 'GET /health/ready', 'POST /api/v1/sessions']);

describe('deny by default', () => {
  it('shows nothing to whoever has no session, on any route but the public ones', async () => {
    expect(api.routes.length).toBeGreaterThan(40);
    const seen = new Map<string, number>();
    // Swagger's own pages describe the API and hold nothing else; the web pages are files.
    for (const { method, url } of api.routes.filter((r) => !r.url.startsWith('/api/docs'))) {
      const path = url.replaceAll(/:\w+/g, elsewhere.familyId);
      const { statusCode } = await api.app.inject({ method: method as 'GET', url: path });
      seen.set(`${method} ${url}`, statusCode);
    }
    const open = [...seen].filter(([, status]) => status !== 401).map(([route]) => route);
    expect(new Set(open)).toEqual(PUBLIC);
  });
});

describe('a kader of another kelurahan', () => {
  it('sees nothing of a family and writes nothing to it', async () => {
    const kader = await api.as('kader');
    const { familyId, persons, position } = elsewhere;
    const before = await head(api);
    for (const path of [`/families/${familyId}`, `/families/${familyId}/history`])
      expect((await api.http().get(`/api/v1${path}`).set(kader).expect(403)).body).toMatchObject({
        code: 'OUTSIDE_AREA',
      });
    const visit = { personsSeen: persons, place: 'RUMAH' };
    const refusals = [
      ['/families', family([mother()], BACANG)],
      [`/families/${familyId}/home-visits`, visit],
    ] as const;
    for (const [path, body] of refusals)
      expect(
        (await api.http().post(`/api/v1${path}`).set(kader).set(key()).send(body).expect(403)).body,
      ).toMatchObject({ code: 'OUTSIDE_AREA' });
    const list = api.http().get('/api/v1/families?members=true').set(kader);
    expect((await list.set('x-at-least', position).expect(200)).body).toMatchObject({ rows: [] });
    const beyond = api.http().get(`/api/v1/families?kelurahan=${BACANG}`).set(kader);
    expect((await beyond.expect(403)).body).toMatchObject({ code: 'OUTSIDE_AREA' });
    const figures = api.http().get('/api/v1/summary?area=19.71').set(kader);
    expect((await figures.expect(403)).body).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect(await head(api)).toBe(before);
  });
});

describe('a role', () => {
  it('that only counts sees figures and no family', async () => {
    const sekda = await api.as('sekda');
    await api.http().get('/api/v1/summary').set(sekda).expect(200);
    for (const path of ['', `/${elsewhere.familyId}`, `/${elsewhere.familyId}/history`])
      expect(
        (await api.http().get(`/api/v1/families${path}`).set(sekda).expect(403)).body,
      ).toMatchObject({ code: 'AGGREGATES_ONLY' });
  });

  it('that reads does not write', async () => {
    const auditor = await api.as('auditor');
    const asked = api.http().post('/api/v1/families').set(auditor).set(key()).send(family());
    expect((await asked.expect(403)).body).toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
