import { setTimeout as sleep } from 'node:timers/promises';
import { CATEGORIES } from '#libs/domain/family';
import {
  ASAM,
  BACANG,
  child,
  family,
  key,
  mother,
  register,
  startApi,
  type Accepted,
  type Api,
} from './support.js';

interface ChangesBody {
  readonly from: { readonly value: number; readonly receipt: string; readonly sealed?: number };
  readonly to: { readonly value: number; readonly receipt: string };
  readonly difference: number;
  readonly parts: readonly { readonly part: string; readonly value: number }[];
}

interface ItemBody {
  readonly familyId: string;
  readonly personId?: string;
  readonly name?: string | null;
  readonly value: number;
  readonly facts: readonly { readonly id: string; readonly sentence: string }[];
}

type Who = Record<string, string>;
type Family = Awaited<ReturnType<typeof register>>;

let api: Api;
let kader: Who;
let sekda: Who;
let here: Family;
let visited: Accepted;
let position: string;

const dayBack = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
const at = (day: string): string => `${day}T09:00:00+07:00`;

const post = async (who: Who, path: string, body: object): Promise<Accepted> => {
  const asked = api.http().post(`/api/v1/families${path}`).set(who).set(key());
  const accepted = (await asked.send(body).expect(201)).body as Accepted;
  position = accepted.position;
  // What is recorded in the same millisecond is known at the same moment.
  await sleep(5);
  return accepted;
};

const get = (who: Who, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/figures/${path}`)
    .set(who)
    .set('x-at-least', position)
    .set('accept-language', language);

const changes = async (who: Who, path: string): Promise<ChangesBody> =>
  (await get(who, path).expect(200)).body as ChangesBody;

const items = async (who: Who, path: string): Promise<readonly ItemBody[]> =>
  ((await get(who, path).expect(200)).body as { items: ItemBody[] }).items;

const sum = (parts: readonly { readonly value: number }[]): number =>
  parts.reduce((total, { value }) => total + value, 0);

const [early, late, today] = [dayBack(60), dayBack(20), dayBack(0)];
const span = `from=${dayBack(40)}&to=${today}&since=${dayBack(100)}`;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  sekda = await api.as('sekda');
  const registered = { ...family([mother(), child()]), occurredAt: at(early) };
  here = await register(api, kader, registered);
  await register(api, await api.as('dp3akb'), {
    ...family([mother(), child()], BACANG),
    occurredAt: at(late),
  });
  visited = await post(kader, `/${here.familyId}/home-visits`, {
    personsSeen: here.persons,
    place: 'RUMAH',
    occurredAt: at(late),
  });
});
afterAll(() => api.close());

describe('what changed a figure', () => {
  it('is split into parts that add up, each opening the persons it is about', async () => {
    const found = await changes(kader, `registered/changes?${span}&area=${ASAM}`);
    expect(found).toMatchObject({ difference: 0, parts: [] });
    const city = await changes(sekda, `registered/changes?${span}`);
    expect(city).toMatchObject({
      from: { value: 1, asOf: dayBack(40), receipt: expect.any(String) },
      to: { value: 2, asOf: today, receipt: expect.any(String) },
      difference: 1,
    });
    expect(sum(city.parts)).toBe(1);
    for (const { part, value } of city.parts) {
      const lines = await items(sekda, `registered/changes/${part}?${span}`);
      expect(sum(lines)).toBe(value);
      for (const line of lines) expect(line.facts.length).toBeGreaterThan(0);
      expect(lines.map(({ name }) => name)).toEqual(lines.map(() => undefined));
    }
  });

  it('tells the facts in sentences, by name to who may see them', async () => {
    const found = await changes(kader, `accompanied/changes?${span}`);
    expect(found).toMatchObject({ difference: 1, figure: { title: 'Didampingi' } });
    expect(found.parts).toEqual([{ part: 'CONTACTED', title: 'Ditemui', value: 1, lines: 1 }]);
    const [line] = await items(kader, `accompanied/changes/CONTACTED?${span}`);
    expect(line).toMatchObject({
      familyId: here.familyId,
      personId: here.persons[1],
      name: 'Budi Contoh',
      kelurahan: ASAM,
      value: 1,
    });
    expect(line?.facts.map(({ sentence }) => sentence)).toContain(
      'Kunjungan selesai, bertemu Siti Contoh, Budi Contoh',
    );
  });

  it('opens both of its ends again by their receipts', async () => {
    const found = await changes(sekda, `accompanied/changes?${span}`);
    for (const { receipt, value } of [found.from, found.to])
      expect((await get(sekda, `accompanied/receipt?receipt=${receipt}`)).body).toMatchObject({
        value,
      });
  });

  it('is by knowledge what was entered late, put right or taken back', async () => {
    const before = new Date(Date.parse(visited.recordedAt) - 1).toISOString();
    const figure = await get(sekda, `accompanied?asOf=${late}&knownAt=${before}`).expect(200);
    expect(figure.body).toMatchObject({ value: 0 });
    const voided = await post(kader, `/${here.familyId}/voids`, {
      targetId: visited.facts[0]?.id,
      reason: 'Salah keluarga',
    });
    const asOf = `clock=known&from=${dayBack(1)}&to=${today}&asOf=${late}&since=${early}`;
    expect(await changes(sekda, `accompanied/changes?${asOf}`)).toMatchObject({
      from: { asOf: late, value: 0 },
      to: { asOf: late, value: 0 },
      difference: 0,
    });
    const again = await post(kader, `/${here.familyId}/home-visits`, {
      personsSeen: [here.persons[1]],
      place: 'RUMAH',
      occurredAt: at(late),
    });
    const found = await changes(kader, `accompanied/changes?${asOf}`);
    expect(found).toMatchObject({ difference: 1, parts: [{ part: 'LATE_ENTRY', value: 1 }] });
    const [line] = await items(kader, `accompanied/changes/LATE_ENTRY?${asOf}`);
    expect(line?.facts.map(({ id }) => id)).toContain(again.facts[0]?.id);
    expect(voided.status).toBe('accepted');
  });

  it('is from a seal on what the city was told, and what was entered since', async () => {
    const month = dayBack(40).slice(0, 7);
    await get(sekda, `registered/changes?from=${month}&to=${today}`).expect(400);
    const by = async (username: string, path: string, body: object): Promise<string> => {
      const asked = api
        .http()
        .post(`/api/v1/seals${path}`)
        .set(await api.as(username));
      const answer = await asked.set(key()).send(body);
      expect(answer.body).toHaveProperty('hash');
      return (answer.body as { hash: string }).hash;
    };
    const hash = await by('dp3akb', '', { period: month });
    await get(sekda, `registered/changes?from=${month}&to=${today}`).expect(400);
    await by('sekda', `/${month}/approval`, { hash, decision: 'APPROVE' });
    await post(await api.as('dp3akb'), '', {
      ...family([mother(), child()], BACANG),
      occurredAt: at(early),
    });
    const found = await changes(sekda, `registered/changes?from=${month}&to=${today}`);
    expect(found.from).toMatchObject({ seal: month, sealed: found.from.value });
    expect(sum(found.parts)).toBe(found.difference);
    expect(found.parts.map(({ part }) => part)).toContain('LATE_ENTRY');
    const later = await changes(sekda, `registered/changes?clock=known&from=${month}&to=${today}`);
    expect(later).toMatchObject({
      difference: 1,
      parts: [{ part: 'LATE_ENTRY', value: 1 }],
    });
  });
});

describe('the trend of a figure', () => {
  it('has the end of each month up to the day, each with its receipt', async () => {
    const answer = await get(sekda, `registered/trend?months=5`).expect(200);
    const points = answer.body as { month: string; asOf: string; value: number; receipt: string }[];
    expect(points).toHaveLength(5);
    expect(points.at(-1)).toMatchObject({ month: today.slice(0, 7), asOf: today, value: 3 });
    expect(points[0]?.value).toBe(0);
    for (const { receipt, value } of points)
      expect((await get(sekda, `registered/receipt?receipt=${receipt}`)).body).toMatchObject({
        value,
      });
    const one = await get(sekda, `coverage/trend?months=1&category=${CATEGORIES[3]}`).expect(200);
    expect(one.body).toMatchObject([{ share: { numerator: 0 } }]);
  });
});

describe('a comparison that cannot be made', () => {
  const ends = `from=${early}&to=${today}`;
  const tomorrow = dayBack(-2);

  it.each([
    ['nonsense/changes?from=2025-01-01&to=2025-02-01', 404, 'FIGURE_NOT_FOUND', undefined],
    [`eggs/changes/WEATHER?${ends}`, 404, 'CHANGE_PART_NOT_FOUND', undefined],
    [`eggs/changes/toString?${ends}`, 404, 'CHANGE_PART_NOT_FOUND', undefined],
    ['eggs/changes?from=2025-01-01', 400, 'INVALID_INPUT', 'REQUIRED'],
    ['eggs/changes?from=2025-13&to=2025-02-01', 400, 'INVALID_INPUT', 'NOT_A_DAY_OR_SEAL'],
    ['eggs/changes?from=2025-02-30&to=2025-03-01', 400, 'INVALID_INPUT', 'NOT_A_DAY_OR_SEAL'],
    ['eggs/changes?from=1800-01-01&to=2025-03-01', 400, 'INVALID_INPUT', 'NOT_A_DAY'],
    ['eggs/changes?from=2024-01&to=2025-02-01', 400, 'INVALID_INPUT', 'SEAL_NOT_IN_FORCE'],
    ['eggs/changes?from=2025-02-02&to=2025-02-01', 400, 'INVALID_INPUT', 'AFTER_TO'],
    [`eggs/changes?from=2025-02-02&to=${tomorrow}`, 400, 'INVALID_INPUT', 'IN_FUTURE'],
    [`eggs/changes?clock=known&from=2025-02-02&to=${tomorrow}`, 400, 'INVALID_INPUT', 'IN_FUTURE'],
    [`eggs/changes?${ends}&since=${today}`, 400, 'INVALID_INPUT', 'AFTER_AS_OF'],
    [`eggs/changes?${ends}&clock=sand`, 400, 'INVALID_INPUT', 'NOT_A_CHOICE'],
    [`eggs/changes?${ends}&asOf=${early}`, 400, 'INVALID_INPUT', 'NOT_WITH_CLOCK'],
    [`eggs/changes?${ends}&clock=known&knownAt=${early}`, 400, 'INVALID_INPUT', 'NOT_WITH_CLOCK'],
    [`eggs/changes?${ends}&area=19.71`, 403, 'OUTSIDE_AREA', undefined],
    [`eggs/changes/VOID?${ends}&area=${BACANG}`, 403, 'OUTSIDE_AREA', undefined],
    [`eggs/changes/VOID?${ends}&cursor=x`, 400, 'INVALID_INPUT', 'INVALID_CURSOR'],
    ['eggs/trend?months=0', 400, 'INVALID_INPUT', 'TOO_SMALL'],
    ['eggs/trend?months=37', 400, 'INVALID_INPUT', 'TOO_LARGE'],
    ['eggs/trend?area=19.72', 400, 'INVALID_INPUT', 'UNKNOWN_AREA'],
    [`eggs/trend?asOf=${tomorrow}`, 400, 'INVALID_INPUT', 'IN_FUTURE'],
  ])('%s is told what is wrong with it, in both languages', async (path, status, code, field) => {
    const answers = [await get(kader, path), await get(kader, path, 'en')];
    const said = answers.map(({ body, headers }) => {
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status, code });
      const { title, errors = [] } = body as {
        title: string;
        errors?: { code: string; detail: string }[];
      };
      expect(errors.map((e) => e.code)).toEqual(field === undefined ? [] : [field]);
      return errors[0]?.detail ?? title;
    });
    expect(new Set([...said, field])).toHaveProperty('size', 3);
  });
});
