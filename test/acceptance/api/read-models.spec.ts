import { family, mother, register, startApi, type Api } from './support.js';

type Headers = Record<string, string>;
interface Model {
  readonly name: string;
  readonly position: string;
  readonly head: string;
  readonly lag: number;
  readonly rebuild?: { readonly done: number };
}

let api: Api;
let admin: Headers;
let home: Awaited<ReturnType<typeof register>>;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('dp3akb');
  home = await register(api, admin, family([{ ...mother(), name: 'Siti Contoh' }]));
  await abreast();
});
afterAll(() => api.close());

const get = (path = '', who = admin) => api.http().get(`/api/v1/read-models${path}`).set(who);
const post = (path: string, who = admin) => api.http().post(`/api/v1/read-models${path}`).set(who);
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const models = async (): Promise<readonly Model[]> =>
  ((await get().expect(200)).body as { readModels: Model[] }).readModels;
const model = async (name: string): Promise<Model | undefined> =>
  (await models()).find((one) => one.name === name);

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 30));
};
const abreast = () => until(async () => (await models()).every(({ lag }) => lag === 0));

describe('the read models', () => {
  it('say how far they are, the index of facts among them', async () => {
    const all = await models();
    expect(all.map(({ name }) => name)).toEqual([
      ...api.jejak.runner.projections.map(({ name }) => name),
      'facts',
    ]);
    const head = await api.jejak.facts.log.head();
    for (const one of all)
      expect(one).toMatchObject({ position: head, head, lag: 0, lagMs: 0, parked: 0 });
  });

  it.each(['registry', 'facts'])('%s is built anew beside the one that is read', async (name) => {
    let started = await post(`/${name}/rebuild`);
    while (started.status === 409) {
      expect(code(started)).toBe('REBUILD_UNDER_WAY');
      started = await post(`/${name}/rebuild`);
    }
    expect(started.body).toEqual({ name, started: true });
    await until(async () => api.lines().includes(`"readModel":"${name}"`));
    await abreast();
    const page = await api.http().get('/api/v1/families?members=true').set(admin).expect(200);
    expect(page.body).toMatchObject({ rows: [{ name: 'Siti Contoh' }] });
    expect((await post(`/${name}/check?all=true`).expect(200)).body).toMatchObject({
      different: 0,
      differences: [],
    });
  });

  it('of which a row was changed say where, and both values', async () => {
    await api.jejak.sql.query(`update read.registry_person set name = 'Tipuan'`);
    const { body } = await post('/registry/check').expect(200);
    expect(body).toMatchObject({
      checked: 1,
      different: 1,
      differences: [
        {
          table: 'registry_person',
          key: home.familyId,
          live: { name: 'Tipuan' },
          fresh: { name: 'Siti Contoh' },
        },
      ],
    });
    // Both values are for who asked; the log names the place alone.
    expect(api.lines()).toContain('registry_person');
    expect(api.lines()).not.toMatch(/Tipuan|Siti Contoh/);
    await api.jejak.sql.query(`update read.fact_index set type = 'Tipuan' where place = 1`);
    expect((await post('/facts/check').expect(200)).body).toMatchObject({
      different: 1,
      differences: [{ key: '1', live: { type: 'Tipuan' }, fresh: { type: 'FamilyRegistered' } }],
    });
  });

  it('name the families that they set aside, and take them in again', async () => {
    const stream = `family-${home.familyId}`;
    await api.jejak.sql.query(
      `insert into read.parked (projection, stream, version, position, reason)
       values ('registry', $1, 1, '1', 'UnreadableFact at FamilyRegistered')`,
      [stream],
    );
    const { body } = await get('/parked').expect(200);
    expect(body).toMatchObject({
      parked: [{ stream, readModel: 'registry', version: 1, reason: expect.any(String) as string }],
    });
    expect(await model('registry')).toMatchObject({ parked: 1 });
    const retried = await post(`/parked/${stream}/retry`).expect(200);
    expect(retried.body).toEqual({ stream, parked: false });
    expect((await get('/parked')).body).toEqual({ parked: [] });
    expect(code(await post(`/parked/${stream}/retry`).expect(404))).toBe('STREAM_NOT_FOUND');
  });

  it('are for those who administer, and to be looked at by auditors', async () => {
    const auditor = await api.as('auditor');
    await get('', auditor).expect(200);
    await get('/parked', auditor).expect(200);
    for (const path of ['/registry/rebuild', '/registry/check', '/parked/x/retry'])
      expect(code(await post(path, auditor).expect(403))).toBe('NOT_PERMITTED');
    const kader = await api.as('kader');
    expect(code(await get('', kader).expect(403))).toBe('NOT_PERMITTED');
  });

  it.each(['/nonsense/rebuild', '/nonsense/check', '/registry;drop/check'])(
    'answer %s with a name that is not known',
    async (path) => {
      expect(code(await post(path).expect(404))).toBe('READ_MODEL_NOT_FOUND');
    },
  );
});
