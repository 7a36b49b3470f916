import { setTimeout as sleep } from 'node:timers/promises';
import { key, register, startApi, type Accepted, type Api } from './support.js';

interface Entry {
  readonly factId: string;
  readonly sentence: string;
  readonly sentenceNow?: string;
  readonly recordedAt: string;
  readonly correctedBy: readonly string[];
  readonly voidedBy?: string;
  readonly refersTo?: string;
  readonly by: object;
}

let api: Api;
let kader: Record<string, string>;
let there: Awaited<ReturnType<typeof register>>;
let visited: Accepted;
let corrected: Accepted;

const post = async (path: string, body: object): Promise<Accepted> => {
  const asked = api.http().post(`/api/v1/families/${there.familyId}/${path}`);
  return (await asked.set(kader).set(key()).send(body).expect(201)).body as Accepted;
};

const get = async <T>(path: string, language = 'id'): Promise<T> => {
  const asked = api.http().get(`/api/v1/families/${there.familyId}${path}`);
  return (await asked.set(kader).set('accept-language', language).expect(200)).body as T;
};

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  there = await register(api, kader);
  visited = await post('home-visits', {
    personsSeen: there.persons,
    place: 'RUMAH',
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    capturedAt: new Date(Date.now() - 30_000).toISOString(),
  });
  // What is recorded in the same millisecond is known at the same moment.
  await sleep(5);
  corrected = await post('corrections', {
    targetId: visited.facts[0]?.id,
    changes: { personsSeen: [there.persons[1]] },
    reason: 'Ibu sedang di pasar',
  });
});
afterAll(() => api.close());

describe('the history of a family', () => {
  it('tells each fact in a sentence, with its clocks, its author and what corrected it', async () => {
    const { facts } = await get<{ facts: readonly Entry[] }>('/history');
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      'Keluarga didaftarkan di kelurahan Asam',
      'Siti Contoh dicatat sebagai anggota keluarga',
      'Budi Contoh dicatat sebagai anggota keluarga',
      'Kunjungan selesai, bertemu Siti Contoh, Budi Contoh',
      expect.stringMatching(/^Diperbaiki: “Kunjungan selesai, .*”; Ibu sedang di pasar$/),
    ]);
    const [visit, correction] = facts.slice(3) as [Entry, Entry];
    expect(visit).toMatchObject({
      sentenceNow: 'Kunjungan selesai, bertemu Budi Contoh',
      occurredAt: expect.stringMatching(/\+07:00$/),
      capturedAt: expect.stringMatching(/\+07:00$/),
      recordedAt: visited.recordedAt,
      correctedBy: [correction.factId],
      by: { name: 'Kader Posyandu Asam', role: 'KADER_POSYANDU', source: 'APP' },
    });
    expect(correction).toMatchObject({ refersTo: visit.factId, correctedBy: [] });
  });

  it('is told in English too', async () => {
    const { facts } = await get<{ facts: readonly Entry[] }>('/history', 'en');
    expect(facts[3]?.sentence).toBe('Visit done, met Siti Contoh, Budi Contoh');
  });

  it('is what was known at a moment', async () => {
    const then = await get<{ version: number; facts: readonly Entry[] }>(
      `/history?knownAt=${visited.recordedAt}`,
    );
    expect(then.version).toBe(visited.version);
    expect(then.facts[3]).toMatchObject({ correctedBy: [] });
    expect(corrected.version).toBe(visited.version + 1);
  });
});

describe('a family', () => {
  const met = async (cut: string): Promise<readonly boolean[]> => {
    const { persons } = await get<{ persons: readonly { lastContactOn?: string }[] }>(cut);
    return persons.map(({ lastContactOn }) => lastContactOn !== undefined);
  };

  it('is shown as it was known and as it is known', async () => {
    expect(await met(`?knownAt=${visited.recordedAt}`)).toEqual([true, true]);
    expect(await met('')).toEqual([false, true]);
  });

  it('was not there before it was registered', async () => {
    const asked = api.http().get(`/api/v1/families/${there.familyId}?asOf=2024-01-01`).set(kader);
    expect((await asked.expect(404)).body).toMatchObject({ code: 'FAMILY_NOT_YET_KNOWN' });
  });
});
