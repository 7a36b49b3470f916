import { setTimeout as sleep } from 'node:timers/promises';
import {
  child,
  family,
  key,
  mother,
  register,
  startApi,
  type Accepted,
  type Api,
} from './support.js';

interface Row {
  readonly personId: string;
  readonly stunting: string | null;
  readonly haz: number | null;
  readonly measuredOn: string | null;
}

let api: Api;
let kader: Record<string, string>;
let there: Awaited<ReturnType<typeof register>>;
let measured: Accepted;

const dayBack = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

const rows = async (query: string): Promise<readonly Row[]> => {
  const asked = api.http().get(`/api/v1/families?${query}`).set(kader);
  const answer = await asked.set('x-at-least', measured.position).expect(200);
  const { rows: found, total } = answer.body as { rows: Row[]; total: number };
  expect(total).toBe(found.length);
  return found;
};

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  const short = { ...child(), name: 'Pendek Contoh', birthDate: dayBack(700) };
  there = await register(api, kader, family([mother(), short, child()]));
  // What is recorded in the same millisecond is known at the same moment.
  await sleep(5);
  const asked = api.http().post(`/api/v1/families/${there.familyId}/measurements`);
  const body = { personId: there.persons[1], weightKg: 9.1, heightCm: 76.4, position: 'PB' };
  measured = (await asked.set(kader).set(key()).send(body).expect(201)).body as Accepted;
});
afterAll(() => api.close());

describe('the registry', () => {
  it('shows beside the risk whether a child is stunted, by which height and since when', async () => {
    const [one] = await rows('stunting=STUNTED');
    expect(one).toMatchObject({
      personId: there.persons[1],
      stunting: 'STUNTED',
      measuredOn: dayBack(0),
      atRisk: null,
    });
    expect(one?.haz).toBeLessThan(-2);
    expect(await rows('stunting=UNKNOWN')).toMatchObject([
      { personId: there.persons[2], stunting: 'UNKNOWN', haz: null, measuredOn: null },
    ]);
    expect(await rows('stunting=NOT_STUNTED')).toEqual([]);
    const members = await rows('members=true');
    expect(members.find(({ personId }) => personId === there.persons[0])?.stunting).toBeNull();
  });

  it('is any page of it as it was known at a moment', async () => {
    const before = new Date(Date.parse(measured.recordedAt) - 1).toISOString();
    expect(await rows(`stunting=STUNTED&knownAt=${before}`)).toEqual([]);
    expect(await rows(`stunting=UNKNOWN&knownAt=${before}`)).toHaveLength(2);
    expect(await rows(`stunting=STUNTED&knownAt=${measured.recordedAt}`)).toHaveLength(1);
    expect(await rows(`knownAt=${dayBack(1)}`)).toEqual([]);
  });

  it.each([
    ['stunting=TALL', 'stunting', 'NOT_A_CHOICE'],
    ['knownAt=nanti', 'knownAt', 'NOT_A_MOMENT'],
    [`knownAt=${dayBack(-2)}`, 'knownAt', 'IN_FUTURE'],
  ])('asked for %s says what is wrong', async (query, field, code) => {
    for (const language of ['id', 'en']) {
      const asked = api.http().get(`/api/v1/families?${query}`).set(kader);
      const answer = await asked.set('accept-language', language).expect(400);
      expect(answer.body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ field, code }] });
    }
  });

  it('says how far the log was read, and how much was not', async () => {
    const asked = api.http().get('/api/v1/families').set(kader);
    const { headers } = await asked.set('x-at-least', measured.position).expect(200);
    expect(headers).toMatchObject({ 'x-position': measured.position, 'x-lag': '0' });
  });
});
