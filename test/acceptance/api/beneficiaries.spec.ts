import type { Response } from 'supertest';
import {
  BACANG,
  child,
  family,
  key,
  mother,
  register,
  someNik,
  startApi,
  type Api,
} from './support.js';

type Who = Readonly<Record<string, string>>;

interface Found {
  readonly families: readonly {
    readonly familyId: string;
    readonly kelurahanName: string;
    readonly served: boolean;
    readonly members: readonly {
      readonly personId: string;
      readonly initials: string | null;
      readonly sex: string;
      readonly age: number;
    }[];
  }[];
}

interface Served {
  readonly families: readonly {
    readonly familyId: string;
    readonly members: readonly { readonly name: string | null }[];
  }[];
  readonly next?: string;
}

const NIK = someNik();
const CARD = '1971042907240003';

let api: Api;
let opd: Who;
let home: Awaited<ReturnType<typeof register>>;
let last: string;

const served = async (who: Who, query = ''): Promise<Served> =>
  (await api.http().get(`/api/v1/beneficiaries?${query}`).set(who).expect(200)).body as Served;

const search = (who: Who, number: unknown): Promise<Response> =>
  api
    .http()
    .post('/api/v1/beneficiaries/search')
    .set({ ...who, 'x-at-least': last })
    .send({ number });

const found = async (who: Who, number: string): Promise<Found['families']> => {
  const answer = await search(who, number);
  expect(answer.status).toBe(200);
  return (answer.body as Found).families;
};

/** Waits until the index has as many families of hers. */
const servedSoon = async (who: Who, count: number): Promise<Served> => {
  let answer = await served(who);
  while (answer.families.length < count) {
    await new Promise((done) => setTimeout(done, 20));
    answer = await served(who);
  }
  return answer;
};

const support = (familyId: string, personId: string | undefined) =>
  api
    .http()
    .post(`/api/v1/families/${familyId}/support`)
    .set({ ...opd, ...key() })
    .send({ personId, kind: 'KIE', details: { topic: 'GIZI' } });

beforeAll(async () => {
  api = await startApi();
  opd = await api.as('opd');
  home = await register(api, await api.as('kader'), {
    ...family([mother(NIK), child()]),
    cardNumber: CARD,
  });
  last = home.position;
});
afterAll(() => api.close());

describe('another agency', () => {
  it('finds whoever stands before it by the number on her card, and learns no more than that', async () => {
    for (const number of [NIK, CARD]) {
      const answer = await search(opd, number);
      expect((answer.body as Found).families).toEqual([
        {
          familyId: home.familyId,
          kelurahan: '19.71.04.1006',
          kelurahanName: 'Asam',
          served: false,
          members: [
            { personId: home.persons[0], initials: 'S. C.', sex: 'P', age: expect.any(Number) },
            { personId: home.persons[1], initials: 'B. C.', sex: 'L', age: expect.any(Number) },
          ],
        },
      ]);
      expect(answer.text).not.toMatch(/Contoh|Rahasia|BADUTA|atRisk/);
    }
    // It has found the family, and may still not look at it.
    const looked = await api.http().get(`/api/v1/families/${home.familyId}`).set(opd);
    expect((looked.body as { code: string }).code).toBe('NOT_A_BENEFICIARY');
  });

  it('finds nobody by a number that nobody has, and is told what is no number', async () => {
    expect(await found(opd, someNik())).toEqual([]);
    for (const number of ['123', NIK.slice(1), 'siti contoh', undefined]) {
      const answer = await search(opd, number);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([
        400,
        'INVALID_INPUT',
      ]);
    }
  });

  it('sees by name whom it has served, the last one first', async () => {
    expect(await served(opd)).toEqual({ families: [] });
    const there = await register(api, await api.as('dp3akb'), family([mother()], BACANG));
    await support(home.familyId, home.persons[1]).expect(201);
    await support(there.familyId, there.persons[0]).expect(201);
    const { families } = await servedSoon(opd, 2);
    expect(families.map(({ familyId }) => familyId)).toEqual([there.familyId, home.familyId]);
    expect(families[1]?.members.map(({ name }) => name)).toEqual(['Siti Contoh', 'Budi Contoh']);
    await api.http().get(`/api/v1/families/${home.familyId}`).set(opd).expect(200);
    const [again] = await found(opd, NIK);
    expect(again?.served).toBe(true);
    const first = await served(opd, 'limit=1');
    expect(first.families).toHaveLength(1);
    const second = await served(opd, `limit=1&cursor=${first.next}`);
    expect([second.families[0]?.familyId, second.next]).toEqual([home.familyId, undefined]);
  });
});

describe('finding by a number', () => {
  it('is for who serves, and within her own area', async () => {
    for (const name of ['sekda', 'lurah', 'auditor', 'dinkes']) {
      const answer = await search(await api.as(name), NIK);
      expect([name, answer.status]).toEqual([name, 403]);
      await api
        .http()
        .get('/api/v1/beneficiaries')
        .set(await api.as(name))
        .expect(403);
    }
    const nik = someNik();
    const there = await register(api, await api.as('dp3akb'), family([mother(nik)], BACANG));
    last = there.position;
    expect(await found(opd, nik)).toHaveLength(1);
    expect(await found(await api.as('kader'), nik)).toEqual([]);
  });

  it('leaves a trace, also where nobody was found', async () => {
    const before = await traces();
    await found(opd, NIK);
    await found(opd, someNik());
    expect(await traces()).toBe(before + 2);
  });

  it('is not for trying numbers out: an account has so many searches in an hour', async () => {
    const who = await api.as('pkb');
    const statuses = new Map<number, number>();
    for (let n = 0; n < 125; n++) {
      const { status, headers } = await search(who, someNik());
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(3_000);
    }
    expect([...statuses]).toEqual([
      [200, 120],
      [429, 5],
    ]);
    // The others still find theirs.
    expect(await found(await api.as('tpk'), NIK)).toHaveLength(1);
  });

  it('finds neither who has left nor a family that is closed', async () => {
    const nik = someNik();
    const gone = await register(api, await api.as('tpk'), family([mother(nik)]));
    const closing = await api
      .http()
      .post(`/api/v1/families/${gone.familyId}/closures`)
      .set({ ...(await api.as('tpk')), ...key() })
      .send({ why: 'TIDAK_DITEMUKAN' });
    expect([closing.status, closing.body]).toEqual([201, expect.anything()]);
    last = (closing.body as { position: string }).position;
    expect(await found(opd, nik)).toEqual([]);
  });
});

const traces = async (): Promise<number> => {
  const answer = await api
    .http()
    .get('/api/v1/audit/accesses?limit=500')
    .set(await api.as('auditor'))
    .expect(200);
  const { accesses } = answer.body as { accesses: readonly { action: string }[] };
  return accesses.filter(({ action }) => action === 'POST /api/v1/beneficiaries/search').length;
};
