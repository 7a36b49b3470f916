import { importReport, JULY_2025 } from '#libs/reports';
import { register, startApi, type Api } from './support.js';

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
