import { ASAM, child, family, key, mother, register, startApi, type Api } from './support.js';

let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
});
afterAll(() => api.close());

const get = (path: string, position?: string) => {
  const asked = api.http().get(`/api/v1${path}`).set(kader);
  return position === undefined ? asked : asked.set('x-at-least', position);
};

const post = (path: string, body: object) =>
  api.http().post(`/api/v1${path}`).set(kader).set(key()).send(body);

describe('a family over HTTP', () => {
  it('is registered, and is read by who wrote it as soon as it is written', async () => {
    const nik = '1971044903952222';
    const answer = await post('/families', family([mother(nik), child()])).expect(201);
    const { familyId, version, position } = answer.body as Record<string, string>;
    expect(answer.headers).toMatchObject({
      etag: '"3"',
      'x-position': position,
      location: `/api/v1/families/${familyId}`,
    });
    expect(version).toBe(3);

    const one = await get(`/families/${familyId}`).expect(200);
    expect(one.headers['etag']).toBe('"3"');
    expect(one.body).toMatchObject({
      familyId,
      kelurahan: ASAM,
      kelurahanName: 'Asam',
      address: 'Jl. Rahasia 12 RT 03 RW 01',
      persons: [
        { name: 'Siti Contoh', nik, present: true },
        { name: 'Budi Contoh', category: 'BADUTA', present: true },
      ],
    });

    const page = await get('/families?category=BADUTA', position).expect(200);
    expect(page.body).toMatchObject({ total: 1, rows: [{ familyId, name: 'Budi Contoh' }] });
    for (const asked of [{ name: 'budi con' }, { nik }]) {
      const found = await api
        .http()
        .post('/api/v1/families/search')
        .set(kader)
        .set('x-at-least', String(position))
        .send({ ...asked, members: true })
        .expect(200);
      expect((found.body as { rows: unknown[] }).rows).toMatchObject([{ familyId }]);
    }
  });

  it('is counted once it is met, and at risk once it is assessed', async () => {
    const { familyId, persons } = await register(api, kader);
    const [, budi] = persons;
    const before = await get('/summary').expect(200);
    await post(`/families/${familyId}/home-visits`, {
      personsSeen: [budi],
      place: 'RUMAH',
    }).expect(201);
    const assessed = await post(`/families/${familyId}/risk-assessments`, {
      personId: budi,
      answers: { immunisationComplete: false },
    });
    expect(assessed.body).toMatchObject({ status: 'accepted' });
    const { position } = assessed.body as { position: string };
    const after = await get('/summary', position).expect(200);
    const figures = (body: unknown) => body as { accompanied: number; atRisk: number };
    expect(figures(after.body).accompanied).toBe(figures(before.body).accompanied + 1);
    expect(figures(after.body).atRisk).toBe(figures(before.body).atRisk + 1);
    const { definitions } = after.body as { definitions: { name: string }[] };
    expect(definitions.map(({ name }) => name)).toContain('at-risk/1');
  });
});
