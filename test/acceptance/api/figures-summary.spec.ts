import { BACANG, child, family, key, mother, register, startApi, type Api } from './support.js';

interface Counted {
  readonly accompanied: number;
  readonly atRisk: number;
  readonly receipts?: { readonly accompanied: string; readonly atRisk: string };
}

interface SummaryBody extends Counted {
  readonly categories: readonly (Counted & { readonly category: string })[];
  readonly areas: readonly (Counted & {
    readonly area: string;
    readonly categories: readonly Counted[];
  })[];
  readonly stunted: { readonly value: number; readonly receipt: string };
  readonly prevalence: { readonly numerator: number; readonly receipt: string };
  readonly coverage: { readonly numerator: number; readonly receipt: string };
}

let api: Api;
let position: string;

const get = (who: Record<string, string>, path: string) =>
  api.http().get(`/api/v1/${path}`).set(who).set('x-at-least', position);

beforeAll(async () => {
  api = await startApi();
  const dp3akb = await api.as('dp3akb');
  const dinkes = await api.as('dinkes');
  const kader = await api.as('kader');
  const here = await register(api, kader);
  const there = await register(api, dp3akb, family([mother(), child()], BACANG));
  const visit = { personsSeen: here.persons, place: 'RUMAH' };
  const measurement = { personId: there.persons[1], weightKg: 9.6, heightCm: 75.7, position: 'PB' };
  const acts = [
    [kader, `${here.familyId}/home-visits`, visit],
    [dinkes, `${there.familyId}/measurements`, measurement],
  ] as const;
  for (const [who, path, body] of acts) {
    const asked = api.http().post(`/api/v1/families/${path}`).set(who).set(key()).send(body);
    ({ position } = (await asked.expect(201)).body as { position: string });
  }
});
afterAll(() => api.close());

describe('the summary', () => {
  it('opens each of its numbers, to lines that add up to it', async () => {
    const sekda = await api.as('sekda');
    const body = (await get(sekda, 'summary').expect(200)).body as SummaryBody;
    expect(body.accompanied).toBe(2);
    const numbers = [
      body,
      ...body.categories,
      ...body.areas,
      ...body.areas.flatMap((a) => a.categories),
    ];
    const opens = async (figure: string, receipt: string | undefined, value: number) => {
      const opened = await get(sekda, `figures/${figure}/receipt?receipt=${receipt}`).expect(200);
      const { items } = opened.body as { items: { quantity: number }[] };
      expect(opened.body).toMatchObject({ value });
      expect(items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(value);
    };
    for (const { accompanied, atRisk, receipts } of numbers) {
      await opens('accompanied', receipts?.accompanied, accompanied);
      await opens('at-risk', receipts?.atRisk, atRisk);
    }
    await opens('prevalence', body.prevalence.receipt, body.prevalence.numerator);
    await opens('stunted', body.stunted.receipt, body.stunted.value);
    await opens('coverage', body.coverage.receipt, body.coverage.numerator);
  });

  it('tells the prevalence beside its target, and no percentage of a handful of children', async () => {
    const body = (await get(await api.as('sekda'), 'summary').expect(200)).body as SummaryBody;
    expect(body.prevalence).toMatchObject({
      name: 'prevalence/1',
      title: 'Prevalensi stunting',
      numerator: 0,
      denominator: 1,
      targetPercent: 14,
      healthyPercent: 2.28,
    });
    expect(body.prevalence).not.toHaveProperty('percent');
    expect(body.coverage).toMatchObject({ name: 'coverage/1', numerator: 1, denominator: 2 });
    expect(body.coverage).toHaveProperty('publishable', false);
    const figure = await get(await api.as('sekda'), 'figures/coverage').expect(200);
    expect(figure.body).toMatchObject({
      value: 1,
      lines: 2,
      share: { numerator: 1, denominator: 2 },
      shareOf: 'anak yang terdaftar',
    });
  });
});
