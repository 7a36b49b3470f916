import { randomUUID } from 'node:crypto';
import { dayOf, toLocal } from '#libs/domain/kernel';
import { canonical, sha256 } from '#libs/event-store';
import { fingerprintsOf } from '#libs/audit';
import { sealCut } from '#libs/seals';
import {
  head,
  key,
  mother,
  register,
  someNik,
  startApi,
  type Accepted,
  type Api,
} from './support.js';

interface Seal {
  readonly id: string;
  readonly status: string;
  readonly hash: string;
  readonly hashHolds: boolean;
  readonly log: { readonly digest: string; readonly facts: number };
  readonly content: object;
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly receipt: string;
    readonly restated: { readonly value: number; readonly difference: number };
  }[];
}

// A day as a moment of knowledge means its end.
const today = dayOf(toLocal(Date.now()));

const NAMES = 'kader bidan dp3akb dinkes opd sekda auditor lurah camat'.split(' ');

let api: Api;
let visit: Accepted;
let familyId: string;
const who: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  api = await startApi();
  for (const name of NAMES) who[name] = await api.as(name);
  const kader = who['kader'] ?? {};
  const birth = { name: 'Budi Contoh', nikStatus: 'ABSENT', sex: 'L', role: 'ANAK' };
  const registered = await register(api, kader, {
    kelurahan: '19.71.04.1006',
    residency: 'KTP_PANGKALPINANG',
    address: 'Jl. Rahasia 12',
    occurredAt: '2025-05-02',
    persons: [mother(someNik()), { ...birth, birthDate: '2025-01-15' }],
  });
  familyId = registered.familyId;
  const personsSeen = registered.persons.slice(1);
  const answer = await api
    .http()
    .post(`/api/v1/families/${familyId}/home-visits`)
    .set(kader)
    .set(key())
    .send({ personsSeen, place: 'RUMAH', occurredAt: '2025-07-10' })
    .expect(201);
  visit = answer.body as Accepted;
});
afterAll(() => api.close());

const post = (name: string, path: string, body: object, command: string = randomUUID()) =>
  api
    .http()
    .post(`/api/v1/seals${path}`)
    .set({ ...who[name], 'idempotency-key': command })
    .send(body);

const propose = (name: string, period: string, command?: string) =>
  post(name, '', { period }, command);

const approve = (name: string, id: string, hash: string, command?: string) =>
  post(name, `/${id}/approval`, { decision: 'APPROVE', hash }, command);

const get = (name: string, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/seals${path}`)
    .set({ ...who[name], 'accept-language': language });

const opened = async (id: string): Promise<Seal> => (await get('sekda', `/${id}`)).body as Seal;

describe('a month', () => {
  const command = randomUUID();
  let hash = '';

  test('is proposed with every figure, its receipt, and the fingerprint of the log', async () => {
    const now = '2199-01-01T00:00:00.000Z';
    const digest = (await fingerprintsOf(api.jejak.facts.log, [now])).get(now)?.digest;
    const { status, body } = await propose('dp3akb', '2025-07', command);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        id: '2025-07',
        title: 'Juli 2025',
        status: 'PROPOSED',
        proposed: expect.objectContaining({ name: 'Admin DP3AKB', role: 'DP3AKB' }),
      }),
    ]);
    hash = (body as Seal).hash;
    const seal = await opened('2025-07');
    expect(seal.log.digest).toBe(digest);
    expect(sha256(canonical(seal.content))).toBe(hash);
    const accompanied = seal.figures.find(({ name }) => name.startsWith('accompanied/'));
    expect(accompanied).toMatchObject({ value: 1, restated: { value: 1, difference: 0 } });
    for (const { receipt } of seal.figures) expect(receipt).toMatch(/^[\w-]{20,}$/);
  });

  test('is the same proposal, however often it is sent', async () => {
    const before = await head(api);
    const { status, body } = await propose('dp3akb', '2025-07', command);
    expect([status, (body as Seal).hash]).toEqual([201, hash]);
    expect((await propose('dp3akb', '2025-06', command)).status).toBe(201);
    expect((await propose('dinkes', '2025-07', command)).body).toMatchObject({
      code: 'COMMAND_REUSED',
    });
    expect((await propose('dinkes', '2025-07')).body).toMatchObject({ code: 'SEAL_PENDING' });
    expect(Number(await head(api))).toBe(Number(before) + 1);
  });

  test('is in force for nobody before a second person approved what she saw', async () => {
    expect(await sealCut(api.jejak.facts, '2025-07')).toBeUndefined();
    expect((await approve('dp3akb', '2025-07', hash)).body).toMatchObject({
      status: 422,
      code: 'SAME_PERSON',
    });
    expect((await approve('sekda', '2025-07', 'f'.repeat(64))).body).toMatchObject({
      status: 409,
      code: 'SEAL_CHANGED',
    });
    const approval = randomUUID();
    const { status, body } = await approve('sekda', '2025-07', hash, approval);
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        status: 'SEALED',
        decided: expect.objectContaining({ role: 'SEKDA' }),
      }),
    ]);
    const again = await approve('sekda', '2025-07', hash, approval);
    expect([again.status, again.body]).toEqual([200, body]);
    expect(await sealCut(api.jejak.facts, '2025-07')).toMatchObject({
      from: '2025-07-01',
      asOf: '2025-07-31',
    });
    expect((await propose('dinkes', '2025-07')).body).toMatchObject({ code: 'ALREADY_SEALED' });
  });

  test('stays as it was when the facts are corrected, and is restated beside', async () => {
    const sealed = await opened('2025-07');
    const voided = await api
      .http()
      .post(`/api/v1/families/${familyId}/voids`)
      .set({ ...who['bidan'], ...key() })
      .send({ targetId: visit.facts[0]?.id, reason: 'SALAH_ORANG' });
    expect([voided.status, voided.body]).toEqual([201, expect.anything()]);
    const { position } = voided.body as Accepted;
    const later = await get('sekda', '/2025-07').set('x-at-least', position);
    const seal = later.body as Seal;
    expect(seal).toMatchObject({ hash, hashHolds: true, status: 'SEALED' });
    expect(seal.content).toEqual(sealed.content);
    expect(seal.figures.find(({ name }) => name.startsWith('accompanied/'))).toMatchObject({
      value: 1,
      restated: { value: 0, difference: -1, parts: [{ value: -1, title: expect.any(String) }] },
    });
    const then = await get('sekda', `/2025-07?knownAt=${visit.recordedAt}`);
    for (const { restated } of (then.body as Seal).figures)
      expect(restated).toMatchObject({ difference: 0, parts: [] });
  });

  test('opens no more of its figures than are asked for', async () => {
    const some = (await get('sekda', '/2025-07?figures=at-risk,accompanied/1')).body as Seal;
    expect(some.figures.map(({ name }) => name).sort()).toEqual(['accompanied/1', 'at-risk/1']);
    expect(sha256(canonical(some.content))).toBe(hash);
    const none = await get('sekda', '/2025-07?figures=happiness');
    expect([none.status, none.body]).toEqual([
      404,
      expect.objectContaining({ code: 'FIGURE_NOT_FOUND' }),
    ]);
  });

  test('that was rejected may be proposed anew', async () => {
    const { body } = await get('sekda', '/2025-06');
    const reject = (reason?: string) =>
      post('sekda', '/2025-06/approval', {
        decision: 'REJECT',
        hash: (body as Seal).hash,
        ...(reason === undefined ? {} : { reason }),
      });
    expect((await reject()).body).toMatchObject({
      code: 'INVALID_INPUT',
      errors: [{ field: 'reason', code: 'REQUIRED' }],
    });
    expect((await reject('Rangkui belum lengkap')).body).toMatchObject({
      status: 'REJECTED',
      reason: 'Rangkui belum lengkap',
    });
    const again = await propose('dinkes', '2025-06');
    expect(again.body).toMatchObject({ status: 'PROPOSED', proposed: { role: 'DINKES' } });
    expect(again.body).not.toHaveProperty('reason');
  });
});

test('a proposal whose figures no longer come out the same is not approved', async () => {
  const { body } = await propose('dp3akb', '2025-05');
  await api.jejak.sql.query(
    `update read.figure_deed set on_day = '2025-05-20', known_from = known_from - interval '2 years',
       known_to = null
     where on_day = '2025-07-10' and kind = 'VISIT'`,
  );
  expect((await approve('sekda', '2025-05', (body as Seal).hash)).body).toMatchObject({
    code: 'SEAL_CHANGED',
  });
});

describe('a seal', () => {
  test('is listed with the latest period first, in the language of the reader', async () => {
    for (const name of ['dinkes', 'opd', 'sekda', 'auditor']) {
      const { body } = await get(name, '', 'en');
      const { seals } = body as { seals: readonly { id: string; title: string }[] };
      expect(seals.slice(0, 2).map(({ id, title }) => [id, title])).toEqual([
        ['2025-07', 'July 2025'],
        ['2025-06', 'June 2025'],
      ]);
    }
  });

  test.each(['kader', 'bidan', 'lurah', 'camat'])(
    'is not listed for a %s, whose area is not the city',
    async (name) => {
      expect((await get(name, '')).body).toEqual({ seals: [] });
      expect((await get(name, '/2025-07')).body).toMatchObject({ code: 'OUTSIDE_AREA' });
    },
  );

  test.each([
    ['a kader', 'kader', 403, 'NOT_PERMITTED'],
    ['the Sekda, who approves', 'sekda', 403, 'NOT_PERMITTED'],
    ['a lurah', 'lurah', 403, 'NOT_PERMITTED'],
  ])('is not proposed by %s', async (_, name, status, code) => {
    const before = await head(api);
    expect((await propose(name, '2025-04')).body).toMatchObject({ status, code });
    expect(await head(api)).toBe(before);
  });

  test('is not approved by a bidan', async () => {
    expect((await approve('bidan', '2025-06', 'f'.repeat(64))).body).toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  test.each([
    [{ period: '2025-13' }, 'period', 'NOT_A_PERIOD'],
    [{ period: '2025' }, 'period', 'NOT_A_PERIOD'],
    [{}, 'period', 'REQUIRED'],
    [{ period: '2025-04', knownAt: '2999-01-01' }, 'knownAt', 'NOT_A_DAY'],
    [{ period: '2025-04', knownAt: '2150-01-01' }, 'knownAt', 'IN_FUTURE'],
    [{ period: '2025-04', knownAt: today }, 'knownAt', 'IN_FUTURE'],
    [{ period: '2025-04', area: '19.71' }, 'area', 'UNKNOWN_FIELD'],
  ])('of %j is refused at %s', async (body, field, code) => {
    const answer = await post('dp3akb', '', body);
    expect([answer.status, answer.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ field, code })] }),
    ]);
  });

  test('of a period that is not over, or was not yet over then, is refused in both languages', async () => {
    const now = await propose('dp3akb', '2099-12').set('accept-language', 'en');
    expect(now.body).toMatchObject({ status: 422, code: 'PERIOD_NOT_OVER', field: 'period' });
    expect((now.body as { detail: string }).detail).toContain('2099-12-31');
    const then = await post('dp3akb', '', { period: '2025-04', knownAt: '2025-04-20' });
    expect(then.body).toMatchObject({ code: 'PERIOD_NOT_OVER', field: 'knownAt' });
  });

  test('is opened when there is one', async () => {
    for (const id of ['2020-01', 'x', '..%2f', '2025-07-31'])
      expect((await get('sekda', `/${id}`)).body).toMatchObject({ code: 'SEAL_NOT_FOUND' });
    expect((await approve('sekda', '2020-01', 'f'.repeat(64))).body).toMatchObject({
      status: 404,
      code: 'SEAL_NOT_FOUND',
    });
  });

  test('asks for the key that makes a command the same command', async () => {
    const { body } = await api
      .http()
      .post('/api/v1/seals')
      .set(who['dp3akb'] ?? {})
      .send({ period: '2025-04' });
    expect(body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
  });
});
