import { importReport, JULY_2025 } from '#libs/reports';
import { head, key, register, startApi, type Api } from './support.js';

const ID = '2025-07-31-alineanews-id';
let api: Api;

beforeAll(async () => {
  api = await startApi();
  await importReport(api.jejak.facts, JULY_2025);
  await register(api, await api.as('kader'));
});
afterAll(() => api.close());

const get = async (who: string, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/reports${path}`)
    .set(await api.as(who))
    .set('accept-language', language);

describe('a published report', () => {
  it('is listed for whoever is signed in', async () => {
    const { body } = await get('kader', '');
    expect(body).toMatchObject({
      reports: [{ id: ID, headline: { accompanied: 6160, atRisk: 1725 }, verdict: 'UNVERIFIED' }],
    });
  });

  it('is shown as printed, with what does not add up, beside the city’s own figures', async () => {
    const { body } = await get('sekda', `/${ID}`);
    expect(body).toMatchObject({
      headline: { accompanied: 6160, atRisk: 1725 },
      lines: [
        { label: 'Calon pengantin', accompanied: 99, atRisk: 44, own: { accompanied: 0 } },
        { accompanied: 1022, atRisk: 542 },
        { accompanied: 560, atRisk: 241 },
        { accompanied: 2756, atRisk: 898 },
      ],
      own: { accompanied: 0, atRisk: 0, from: '2025-01-01', asOf: '2025-07-31' },
    });
    const { checks } = body as { checks: { rule: string; outcome: string; figures: object }[] };
    expect(checks.find(({ rule }) => rule === 'R-SUM-ATRISK')?.outcome).toBe('PASS');
    expect(checks.find(({ rule }) => rule === 'R-SUM-ACCOMPANIED')).toMatchObject({
      outcome: 'FAIL',
      figures: { headline: 6160, sum: 4437, difference: 1723 },
      sentence: expect.stringContaining('1.723'),
    });
    expect(checks.filter(({ rule }) => rule === 'R-OWN-HEADLINE')).toMatchObject([
      { outcome: 'FAIL', figures: { printed: 6160, own: 0, difference: 6160 } },
      { outcome: 'FAIL', figures: { printed: 1725, own: 0, difference: 1725 } },
    ]);
    expect(checks.filter(({ rule }) => rule === 'R-OWN-LINE')).toHaveLength(8);
    expect(checks.filter(({ rule }) => rule === 'R-CHANGE-KELURAHAN')).toMatchObject([
      { outcome: 'PASS', figures: { moved: 0, compared: 0 } },
      { outcome: 'PASS', figures: { moved: 0, compared: 0 } },
    ]);
  });

  it('is told in English too', async () => {
    const { body } = await get('sekda', `/${ID}`, 'en');
    expect(JSON.stringify(body)).toContain('1,723');
  });

  it('is shown beside figures only to those whose area has them', async () => {
    expect((await get('kader', `/${ID}`)).body).toMatchObject({ code: 'OUTSIDE_AREA' });
  });

  it.each(['2025-08-31-nobody', '..', '%2e%2e%2f', 'A'])(
    'of the id %p is not there',
    async (id) => {
      const { status, body } = await get('sekda', `/${id}x`);
      expect([status, body]).toEqual([404, expect.objectContaining({ code: 'REPORT_NOT_FOUND' })]);
    },
  );
});

describe('a report that is sent', () => {
  const june = {
    ...JULY_2025,
    periodFrom: '2025-01-01',
    periodUntil: '2025-06-30',
    publishedOn: '2025-07-04',
  };

  const send = async (who: string, body: unknown, command = key(), language = 'id') =>
    api
      .http()
      .post('/api/v1/reports')
      .set({ ...(await api.as(who)), ...command, 'accept-language': language })
      .set('content-type', 'application/json')
      .send(JSON.stringify(body));

  it('is kept once, as printed, and answered with what is odd in it', async () => {
    const command = key();
    const first = await send('dp3akb', june, command);
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        status: 'kept',
        id: '2025-06-30-alineanews-id',
        headline: { accompanied: 6160, atRisk: 1725 },
        verdict: 'UNVERIFIED',
      }),
    ]);
    expect(first.headers).toMatchObject({
      location: '/api/v1/reports/2025-06-30-alineanews-id',
      'x-position': await head(api),
    });
    const { checks } = first.body as { checks: { rule: string; outcome: string }[] };
    expect(checks).toContainEqual(
      expect.objectContaining({ rule: 'R-SUM-ACCOMPANIED', outcome: 'FAIL' }),
    );
    const before = await head(api);
    for (const again of [await send('dp3akb', june, command), await send('dinkes', june)]) {
      expect([again.status, again.body]).toEqual([201, { ...first.body, status: 'repeated' }]);
      expect(again.headers['x-position']).toBe(before);
    }
    expect(await head(api)).toBe(before);
    const fact = (await api.jejak.facts.readStream('report-2025-06-30-alineanews-id'))[0];
    expect(fact?.by).toMatchObject({ role: 'DP3AKB', source: 'APP' });
  });

  it.each(['id', 'en'])('never takes the place of another one, and says so in %s', async (l) => {
    const other = { ...JULY_2025, headline: { accompanied: 4437, atRisk: 1725 } };
    const before = await head(api);
    expect((await send('dp3akb', other, key(), l)).body).toMatchObject({
      status: 409,
      code: 'REPORT_ALREADY_KEPT',
    });
    expect(await head(api)).toBe(before);
  });

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['a list', [], [['body', 'NOT_A_GROUP']]],
    ['nothing', null, [['body', 'NOT_A_GROUP']]],
    [
      'several faults',
      { ...june, headline: { accompanied: '6,160', atRisk: -1 }, lines: [], note: 'x' },
      [
        ['note', 'UNKNOWN_FIELD'],
        ['headline.accompanied', 'NOT_AN_INTEGER'],
        ['headline.atRisk', 'TOO_SMALL'],
        ['lines', 'TOO_FEW'],
      ],
    ],
    ['an area elsewhere', { ...june, area: '19.72' }, [['area', 'UNKNOWN_AREA']]],
    [
      'a day that never was',
      { ...june, publishedOn: '2025-02-30' },
      [['publishedOn', 'NOT_A_DAY']],
    ],
    [
      'a period backwards',
      { ...june, periodFrom: '2025-12-01' },
      [['periodFrom', 'AFTER_PERIOD_UNTIL']],
    ],
  ])('with %s is refused with everything that is wrong', async (_what, body, faults) => {
    const before = await head(api);
    for (const language of ['id', 'en']) {
      const { status, body: problem } = await send('dp3akb', body, key(), language);
      const { code, errors } = problem as {
        code: string;
        errors: { field: string; code: string; detail: string }[];
      };
      expect([status, code]).toEqual([400, 'INVALID_INPUT']);
      expect(new Set(errors.map((e) => `${e.field} ${e.code}`))).toEqual(
        new Set(faults.map((fault) => fault.join(' '))),
      );
      for (const e of errors) expect(e.detail).not.toBe(e.code);
    }
    expect(await head(api)).toBe(before);
  });

  it.each(['kader', 'bidan', 'lurah', 'sekda', 'opd', 'auditor'])(
    'is not taken from a %s',
    async (who) => {
      expect((await send(who, june)).body).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
    },
  );

  it('asks for the key that makes a command the same command', async () => {
    expect((await send('dp3akb', june, {})).body).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REQUIRED',
    });
  });
});
