import { LogUnavailable, type FactStore } from '#libs/event-store';
import { family, head, key, register, startApi, type Api } from './support.js';

/** Records what it is given and then loses the answer, once for each time it is armed. */
const forgetful = (facts: FactStore, armed: { now: boolean }): FactStore => ({
  ...facts,
  append: async (...given) => {
    const outcome = await facts.append(...given);
    if (!armed.now) return outcome;
    armed.now = false;
    throw new LogUnavailable('the answer was lost');
  },
});

const lost = { now: false };
let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi({ wrap: (jejak) => ({ ...jejak, facts: forgetful(jejak.facts, lost) }) });
  kader = await api.as('kader');
});
afterAll(() => api.close());

const post = (path: string, id: Record<string, string>, body: object) =>
  api.http().post(`/api/v1/families${path}`).set(kader).set(id).send(body);

describe('a command', () => {
  it('is carried out once, however often and however much at once it is sent', async () => {
    const [id, body] = [key(), family()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('', id, body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const said = answers.map(({ body: b }) => b as { status: string });
    expect(said.map(({ status }) => status).sort()).toEqual([
      'accepted',
      'repeated',
      'repeated',
      'repeated',
    ]);
    for (const one of said) expect({ ...one, status: '' }).toEqual({ ...said[0], status: '' });
  });

  it('is refused when its key was used for another', async () => {
    const id = key();
    const { familyId } = (await post('', id, family()).expect(201)).body as { familyId: string };
    const before = await head(api);
    const other = await post('', id, { ...family(), familyId, posyandu: 'Lain' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'COMMAND_REUSED', status: 409 });
    expect(await head(api)).toBe(before);
  });

  it('needs a key, and a key that is a UUID', async () => {
    const wrong: Record<string, string>[] = [{}, { 'idempotency-key': 'once' }];
    for (const id of wrong)
      expect((await post('', id, family()).expect(400)).body).toMatchObject({
        code: 'IDEMPOTENCY_KEY_REQUIRED',
      });
  });

  it('whose answer was lost is answered by its first outcome when it is sent again', async () => {
    const [id, body] = [key(), family()];
    lost.now = true;
    const away = await post('', id, body);
    expect(away.status).toBe(503);
    expect(away.body).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(away.headers['retry-after']).toBeDefined();
    const recorded = await head(api);
    const again = await post('', id, body).expect(201);
    expect(again.body).toMatchObject({ status: 'repeated', version: 3, position: recorded });
    expect(await head(api)).toBe(recorded);
  });
});

describe('If-Match', () => {
  const visit = (familyId: string, persons: readonly string[], match: string) =>
    post(
      `/${familyId}/home-visits`,
      { ...key(), 'if-match': match },
      {
        personsSeen: persons,
        place: 'RUMAH',
      },
    );

  it('lets a command through at the version it names and at no other', async () => {
    const { familyId, persons, version } = await register(api, kader);
    const first = await visit(familyId, persons, `"${version}"`).expect(201);
    expect(first.headers['etag']).toBe(`"${version + 1}"`);
    const late = await visit(familyId, persons, `"${version}"`);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'VERSION_CONFLICT', params: { actual: version + 1 } });
  });

  it('lets one of two through that name the same version', async () => {
    const { familyId, persons, version } = await register(api, kader);
    const both = await Promise.all([1, 2].map(() => visit(familyId, persons, `"${version}"`)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 412]));
  });

  it('says what is wrong with itself', async () => {
    const { familyId, persons } = await register(api, kader);
    expect((await visit(familyId, persons, 'seventeen').expect(400)).body).toMatchObject({
      code: 'INVALID_HEADER',
      field: 'If-Match',
    });
  });
});
