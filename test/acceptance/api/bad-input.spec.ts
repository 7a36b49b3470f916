import { fieldCodes } from '../../../apps/api/http/field-texts.js';
import { child, family, head, key, mother, register, startApi, type Api } from './support.js';

let api: Api;
let kader: Record<string, string>;
let there: Awaited<ReturnType<typeof register>>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  there = await register(api, kader);
});
afterAll(() => api.close());

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly field?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; detail: string }[];
}

const send = (path: string, body: string | object, language = 'id') =>
  api
    .http()
    .post(`/api/v1${path}`)
    .set(kader)
    .set(key())
    .set('content-type', 'application/json')
    .set('accept-language', language)
    .send(body);

/** Nothing stored, no fault of ours, and a problem of the same code in both languages. */
const refusedIn = async (path: string, body: string | object): Promise<Problem> => {
  const before = await head(api);
  const [id, en] = await Promise.all([send(path, body), send(path, body, 'en')]);
  for (const answer of [id, en]) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  }
  const [said, told] = [id.body as Problem, en.body as Problem];
  expect(told.code).toBe(said.code);
  expect(told.title).not.toBe(said.title);
  expect(await head(api)).toBe(before);
  return said;
};

const measured = (values: object): Record<string, unknown> => ({
  personId: there.persons[1],
  ...values,
});
const withPerson = (values: object): Record<string, unknown> =>
  family([{ ...mother(), ...values }]);
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a registration', () => {
  it.each<[string, () => object, string, string]>([
    ['a wrong type', () => ({ ...family(), posyandu: 7 }), 'posyandu', 'NOT_A_TEXT'],
    ['an unknown field', () => ({ ...family(), rt: '03' }), 'rt', 'UNKNOWN_FIELD'],
    ['a missing field', () => ({ persons: [mother()] }), 'kelurahan', 'REQUIRED'],
    ['an empty name', () => withPerson({ name: '  ' }), 'persons.0.name', 'EMPTY'],
    ['a NUL byte', () => withPerson({ name: 'Si\0ti' }), 'persons.0.name', 'CONTROL_CHARACTER'],
    [
      'half a character',
      () => withPerson({ name: 'a\ud800' }),
      'persons.0.name',
      'CONTROL_CHARACTER',
    ],
    [
      'a NIK as a number',
      () => withPerson({ nik: 1971044903950001 }),
      'persons.0.nik',
      'DIGITS_AS_NUMBER',
    ],
    ['a short NIK', () => withPerson({ nik: '19710449' }), 'persons.0.nik', 'NOT_DIGITS'],
    [
      'a day that never was',
      () => withPerson({ birthDate: '2025-02-30' }),
      'persons.0.birthDate',
      'NOT_A_DAY',
    ],
    [
      'an area outside the 42',
      () => family([child()], '19.72.01.1001'),
      'kelurahan',
      'UNKNOWN_KELURAHAN',
    ],
    [
      'a kecamatan as a kelurahan',
      () => family([child()], '19.71.04'),
      'kelurahan',
      'UNKNOWN_KELURAHAN',
    ],
    ['nobody', () => family([]), 'persons', 'TOO_FEW'],
    ['a crowd', () => family(Array.from({ length: 21 }, child)), 'persons', 'TOO_MANY'],
    ['a text for a list', () => ({ ...family(), persons: 'Siti' }), 'persons', 'NOT_A_LIST'],
    ['a malformed id', () => ({ ...family(), familyId: '17' }), 'familyId', 'NOT_A_UUID'],
    ['a future moment', () => ({ ...family(), occurredAt: tomorrow }), 'occurredAt', 'IN_FUTURE'],
    [
      'a moment without an offset',
      () => ({ ...family(), occurredAt: '2025-07-14T09:30' }),
      'occurredAt',
      'NOT_A_MOMENT',
    ],
  ])('with %s is refused and says which field', async (_what, body, field, code) => {
    const problem = await refusedIn('/families', body());
    expect(problem).toMatchObject({ code: 'INVALID_INPUT', status: 400 });
    expect(problem.errors).toContainEqual(expect.objectContaining({ field, code }));
    for (const error of problem.errors ?? []) {
      expect(fieldCodes).toContain(error.code);
      expect(error.detail).not.toBe(error.code);
    }
  });

  it('with a birth after the day of entry is refused by its rule', async () => {
    const problem = await refusedIn('/families', withPerson({ birthDate: tomorrow }));
    expect(problem).toMatchObject({ code: 'BIRTH_IN_FUTURE', field: 'persons.0.birthDate' });
  });

  it('with a NIK that no register issues is refused by its rule', async () => {
    const problem = await refusedIn('/families', withPerson({ nik: '1971049903950001' }));
    expect(problem).toMatchObject({ code: 'NIK_MALFORMED', field: 'persons.0.nik' });
  });
});

describe('a measurement', () => {
  it.each([
    ['9,6', 'DECIMAL_COMMA'],
    ['9.6', 'NOT_A_NUMBER'],
    [-1, 'TOO_SMALL'],
    [9.61234, 'TOO_PRECISE'],
    [null, 'REQUIRED'],
  ])('of %p is refused', async (weightKg, code) => {
    const problem = await refusedIn(
      `/families/${there.familyId}/measurements`,
      measured({ weightKg }),
    );
    expect(problem.errors).toContainEqual(expect.objectContaining({ field: 'weightKg', code }));
  });

  it('in grams is asked about', async () => {
    const problem = await refusedIn(
      `/families/${there.familyId}/measurements`,
      measured({ weightKg: 9600 }),
    );
    expect(problem).toMatchObject({
      code: 'GRAMS_AS_KILOGRAMS',
      field: 'weightKg',
      detail: expect.stringContaining('9,6 kg'),
    });
  });

  it('of nobody of this family is refused', async () => {
    const problem = await refusedIn(`/families/${there.familyId}/measurements`, {
      personId: there.familyId,
      weightKg: 9.6,
    });
    expect(problem).toMatchObject({ code: 'PERSON_NOT_FOUND', field: 'personId' });
  });
});

describe('a body', () => {
  it.each<[string, string, string]>([
    ['that is no JSON', '{"kelurahan":', 'MALFORMED_JSON'],
    ['that is empty', '', 'MALFORMED_JSON'],
    ['that is a list', '[]', 'INVALID_INPUT'],
    ['that is a number', '7', 'INVALID_INPUT'],
    ['that is null', 'null', 'INVALID_INPUT'],
    ['with a prototype', '{"__proto__":{"kelurahan":"19.71.04.1006"}}', 'MALFORMED_JSON'],
    ['with a constructor', '{"constructor":{"prototype":{"a":1}}}', 'MALFORMED_JSON'],
    ['nested deeply', nested(50), 'TOO_DEEP'],
    ['nested very deeply', nested(20_000), 'TOO_DEEP'],
    ['of 10 megabytes', JSON.stringify({ posyandu: 'x'.repeat(10_000_000) }), 'BODY_TOO_LARGE'],
  ])('%s is refused', async (_what, body, code) => {
    expect(await refusedIn('/families', body)).toMatchObject({ code });
  });

  it('that is not UTF-8 is refused or kept from the log', async () => {
    const before = await head(api);
    const text = Buffer.from(JSON.stringify(withPerson({ name: 'Siti ?' })));
    text[text.indexOf('?')] = 0xff;
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/families',
      headers: { ...kader, ...key(), 'content-type': 'application/json' },
      payload: text,
    });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'MALFORMED_JSON' }),
    ]);
    expect(await head(api)).toBe(before);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'of %s is not read',
    async (type) => {
      const asked = api.http().post('/api/v1/families').set(kader).set(key());
      const answer = await asked.set('content-type', type).send('kelurahan=19.71.04.1006');
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    },
  );
});

describe('an address', () => {
  it.each([
    ['/families/17', 400],
    ['/families/%00', 400],
    ['/families/%ff', 400],
    ['/families/%', 400],
    ['/families/%E0%A4%A/history', 400],
    ['/families/__proto__', 400],
    ['/families?kelurahan=19.72.01.1001', 400],
    ['/families?kelurahan=19.71.01.1006', 403],
    ['/families?kelurahan=a&kelurahan=b', 400],
    ['/families?nama=siti', 400],
    ['/families?__proto__[a]=1', 400],
    ['/families?cursor=x', 400],
    ['/families?limit=0', 400],
    ['/families?limit=1e9', 400],
    ['/families?asOf=2025-02-30', 400],
    ['/families?asOf=9999-01-01', 400],
    ['/summary?area=19.72', 400],
    ['/summary?knownAt=kemarin', 400],
    ['/summary?steps=3', 400],
    ['/summary?asOf=2025-01-01&from=2025-02-01', 400],
    ['/nothing', 404],
    ['/families/0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55', 404],
    [`/${'x'.repeat(20_000)}`, 431],
  ])('%s is a problem and no fault', async (path, status) => {
    const answer = await api.http().get(`/api/v1${path}`).set(kader);
    expect(answer.status).toBe(status);
    if (status === 431) return;
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, code: expect.stringMatching(/^[A-Z_]+$/) });
  });

  it.each(['x', '-1', '99999999', '0x10', '1e3'])('with X-At-Least %p is a problem', async (at) => {
    const answer = await api.http().get('/api/v1/summary').set(kader).set('x-at-least', at);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'INVALID_HEADER', field: 'X-At-Least' });
  });
});
