import { readSheet } from 'read-excel-file/node';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { ASAM, key, mother, register, someNik, startApi, type Api } from './support.js';

interface Cell {
  readonly value: number;
  readonly receipt: string;
}
interface Tabulation {
  readonly figures: readonly (Cell & {
    readonly name: string;
    readonly areas: readonly (Cell & { readonly area: string })[];
    readonly categories: readonly (Cell & { readonly category: string })[];
  })[];
  readonly seal?: { readonly id: string };
  readonly period: object;
}

let api: Api;
let last = '';
const who: Record<string, Record<string, string>> = {};

const post = async (familyId: string, path: string, body: object): Promise<void> => {
  const answer = await api
    .http()
    .post(`/api/v1/families/${familyId}/${path}`)
    .set({ ...who['kader'], ...key() })
    .send(body)
    .expect(201);
  last = (answer.body as { position: string }).position;
};

const bring = async (): Promise<void> => {
  const birth = { name: 'Budi Contoh', nikStatus: 'ABSENT', sex: 'L', role: 'ANAK' };
  const { familyId, persons } = await register(api, who['kader'] ?? {}, {
    kelurahan: ASAM,
    residency: 'KTP_PANGKALPINANG',
    address: 'Jl. 1',
    occurredAt: '2025-05-02',
    persons: [mother(someNik()), { ...birth, birthDate: '2025-01-15' }],
  });
  const [, personId] = persons;
  await post(familyId, 'home-visits', {
    personsSeen: [personId],
    place: 'RUMAH',
    occurredAt: '2025-06-10',
  });
  for (const [occurredAt, weightKg] of [
    ['2025-05-11', 6.9],
    ['2025-06-11', 7.4],
  ])
    await post(familyId, 'measurements', { personId, weightKg, occurredAt });
  const food = { kind: 'PMT', details: { target: 'BB_TIDAK_NAIK' }, funding: 'APBN' };
  await post(familyId, 'support', { personId, ...food, occurredAt: '2025-06-12' });
};

beforeAll(async () => {
  api = await startApi();
  for (const name of ['kader', 'lurah', 'camat', 'dp3akb', 'opd', 'sekda'])
    who[name] = await api.as(name);
  await bring();
});
afterAll(() => api.close());

const get = (name: string, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/tabulations/${path}`)
    .set({ ...who[name], 'accept-language': language, 'x-at-least': last })
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });

const json = ({ body }: Response): Tabulation & { readonly code?: string } =>
  JSON.parse((body as Buffer).toString()) as Tabulation;

const figure = (tabulation: Tabulation, name: string) =>
  tabulation.figures.find((one) => one.name.startsWith(`${name}/`));

const MINILOK = 'minilok?area=19.71.04&month=2025-06';

describe('the tabulation of a kecamatan and month', () => {
  test('has every figure by kelurahan and category, and each number opens', async () => {
    const tabulation = json(await get('camat', MINILOK));
    expect(tabulation.period).toEqual({
      id: '2025-06',
      title: 'Juni 2025',
      from: '2025-06-01',
      until: '2025-06-30',
    });
    const accompanied = figure(tabulation, 'accompanied');
    expect(accompanied?.value).toBe(1);
    const inAsam = accompanied?.areas.find(({ area }) => area === ASAM);
    const ofBaduta = accompanied?.categories.find(({ category }) => category === 'BADUTA');
    for (const cell of [accompanied, inAsam, ofBaduta]) {
      const opened = await api
        .http()
        .get(`/api/v1/figures/${accompanied?.name.split('/')[0]}/receipt?receipt=${cell?.receipt}`)
        .set(who['camat'] ?? {});
      expect([opened.status, (opened.body as { value: number }).value]).toEqual([200, cell?.value]);
    }
    for (const { value, areas } of tabulation.figures)
      expect(areas.reduce((sum, cell) => sum + cell.value, 0)).toBe(value);
  });

  test('tells support by kind and by who paid, and what the posyandu reports of the month', async () => {
    const tabulation = json(await get('camat', MINILOK));
    const values = (...names: string[]) => names.map((name) => figure(tabulation, name)?.value);
    expect(values('support', 'support-pmt', 'support-kie', 'support-from-apbn')).toEqual([
      1, 1, 0, 1,
    ]);
    expect(values('children', 'weighed', 'gaining', 'not-gaining')).toEqual([1, 1, 1, 0]);
    for (const name of ['support-pmt', 'support-from-apbn', 'gaining']) {
      const { receipt } = figure(tabulation, name) ?? {};
      const { status, body } = await api
        .http()
        .get(`/api/v1/figures/${name}/receipt?receipt=${receipt}`)
        .set(who['camat'] ?? {});
      const { value, items } = body as { value: number; items: readonly { facts: object[] }[] };
      expect([status, value, items.length]).toEqual([200, 1, 1]);
      // A gain is shown by two weighings.
      expect(items[0]?.facts).toHaveLength(name === 'gaining' ? 2 : 1);
    }
    const { body } = await api
      .http()
      .get('/api/v1/figures')
      .set(who['camat'] ?? {});
    const listed = (body as { name: string; partOf?: object }[]).find(
      ({ name }) => name === 'support-pmt/1',
    );
    expect(listed?.partOf).toEqual({ figure: 'support/1', by: 'KIND' });
  });

  test('is a file of each kind, named for what it is', async () => {
    const csv = await get('camat', `${MINILOK}&format=csv`, 'en');
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="minilok_19.71.04_2025-06.csv"',
    );
    expect((csv.body as Buffer).toString()).toContain('accompanied/1');
    const xlsx = await get('camat', `${MINILOK}&format=xlsx`, 'en');
    const rows = await readSheet(xlsx.body as Buffer, 'Area');
    expect(rows.find(([title]) => title === 'Accompanied')?.at(-1)).toBe(1);
    const pdf = await get('camat', `${MINILOK}&format=pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is of one’s own area', async () => {
    expect(json(await get('camat', 'minilok?area=19.71.01&month=2025-06')).code).toBe(
      'OUTSIDE_AREA',
    );
    expect(json(await get('kader', MINILOK)).code).toBe('OUTSIDE_AREA');
    expect(json(await get('camat', 'semester?semester=2025-1')).code).toBe('OUTSIDE_AREA');
  });

  test.each([
    ['minilok?month=2025-06', 'area', 'REQUIRED'],
    ['minilok?area=19.71.04.1006&month=2025-06', 'area', 'NOT_A_KECAMATAN'],
    ['minilok?area=19.71.04&month=2025-1', 'month', 'NOT_A_MONTH'],
    ['minilok?area=19.71.04&month=2025-06&format=doc', 'format', 'NOT_A_CHOICE'],
    ['kelurahan?area=19.71.04&month=2025-06', 'area', 'UNKNOWN_KELURAHAN'],
    ['semester?semester=2025-06', 'semester', 'NOT_A_SEMESTER'],
    ['semester', 'semester', 'REQUIRED'],
  ])('%s is refused', async (path, field, code) => {
    for (const language of ['id', 'en']) {
      const answer = await get('sekda', path, language);
      expect([answer.status, json(answer)]).toEqual([
        400,
        expect.objectContaining({ errors: [expect.objectContaining({ field, code })] }),
      ]);
    }
  });
});

describe('the report of a kelurahan and month', () => {
  const REPORT = `kelurahan?area=${ASAM}&month=2025-06`;

  test('is the lurah’s and the kader’s, by category, and each number opens', async () => {
    for (const name of ['lurah', 'kader', 'camat']) {
      const accompanied = figure(json(await get(name, REPORT)), 'accompanied');
      const ofBaduta = accompanied?.categories.find(({ category }) => category === 'BADUTA');
      expect([accompanied?.value, accompanied?.areas, ofBaduta?.value]).toEqual([1, [], 1]);
      const opened = await api
        .http()
        .get(`/api/v1/figures/accompanied/receipt?receipt=${ofBaduta?.receipt}`)
        .set(who[name] ?? {});
      expect([opened.status, (opened.body as { value: number }).value]).toEqual([200, 1]);
    }
  });

  test('is a file to take along', async () => {
    const pdf = await get('lurah', `${REPORT}&format=pdf`);
    expect(pdf.headers['content-disposition']).toBe(
      `inline; filename="kelurahan_${ASAM}_2025-06.pdf"`,
    );
    const xlsx = await get('lurah', `${REPORT}&format=xlsx`, 'en');
    const rows = await readSheet(xlsx.body as Buffer, 'Category');
    expect(rows.find(([title]) => title === 'Accompanied')?.at(-1)).toBe(1);
  });

  test('is of one’s own kelurahan', async () => {
    expect(json(await get('lurah', 'kelurahan?area=19.71.04.1007&month=2025-06')).code).toBe(
      'OUTSIDE_AREA',
    );
  });
});

describe('the semester report of the city', () => {
  test('leaves out small counts in the files of those who see no names', async () => {
    const line = async (name: string): Promise<readonly string[]> => {
      const { body } = await get(name, 'semester?semester=2025-1&format=csv', 'en');
      const rows = (body as Buffer).toString().split('\r\n');
      return rows.find((row) => row.includes('accompanied/1'))?.split(',') ?? [];
    };
    expect((await line('dp3akb'))[10]).toBe('1');
    for (const name of ['sekda', 'opd']) expect((await line(name))[10]).toBe('');
    expect((await line('sekda')).at(-1)).toMatch(/^[\w-]{20,}$/);
  });

  test('is of the sealed figures once they are sealed, whatever is known since', async () => {
    expect(figure(json(await get('sekda', 'semester?semester=2025-1')), 'accompanied')?.value).toBe(
      1,
    );
    const seal = async (name: string, path: string, body: object) =>
      (
        await api
          .http()
          .post(`/api/v1/seals${path}`)
          .set({ ...who[name], 'idempotency-key': randomUUID() })
          .send(body)
      ).body as { hash: string };
    const { hash } = await seal('dp3akb', '', { period: '2025-1' });
    await bring();
    const proposed = json(await get('sekda', 'semester?semester=2025-1'));
    expect(figure(proposed, 'accompanied')?.value).toBe(2);
    await seal('sekda', '/2025-1/approval', { decision: 'APPROVE', hash });
    const sealed = json(await get('sekda', 'semester?semester=2025-1'));
    expect(sealed.seal).toEqual({ id: '2025-1', hash });
    expect(figure(sealed, 'accompanied')?.value).toBe(1);
    const restated = json(await get('sekda', 'semester?semester=2025-1&knownAt=2199-01-01'));
    expect(restated.seal).toBeUndefined();
    expect(figure(restated, 'accompanied')?.value).toBe(2);
  });
});
