import { addDays, dayOf, toLocal } from '#libs/domain/kernel';
import { VALIDITY_RULES } from '#libs/read-models/validity';
import {
  ASAM,
  BACANG,
  child,
  key,
  register,
  startApi,
  type Accepted,
  type Api,
} from './support.js';

const today = dayOf(toLocal(Date.now()));
const ago = (days: number): string => addDays(today, -days);

interface Item {
  readonly familyId: string;
  readonly personId?: string;
  readonly name?: string;
  readonly detail: string;
  readonly since: string;
  readonly worker?: string;
  readonly workerName?: string;
}
interface Found {
  readonly count: number;
  readonly items: readonly Item[];
  readonly groups: readonly {
    readonly group: string;
    readonly detail: string;
    readonly since: string;
  }[];
  readonly areas: readonly { readonly area: string; readonly count: number }[];
  readonly workers: readonly {
    readonly worker: string;
    readonly name?: string;
    readonly count: number;
  }[];
  readonly aggregatesOnly: boolean;
  readonly next?: string;
}

let api: Api;
const who: Record<string, Record<string, string>> = {};
let last = '0';

beforeAll(async () => {
  api = await startApi();
  for (const name of ['kader', 'bidan', 'dp3akb', 'sekda', 'camat', 'opd'])
    who[name] = await api.as(name);
});
afterAll(() => api.close());

const send = async (name: string, path: string, body: object): Promise<Accepted> => {
  const answer = await api
    .http()
    .post(`/api/v1/families/${path}`)
    .set({ ...who[name], ...key() })
    .send(body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const accepted = answer.body as Accepted;
  last = accepted.position;
  return accepted;
};

const home = async (
  persons: readonly object[],
  { kelurahan = ASAM, days = 300 }: { kelurahan?: string; days?: number } = {},
) => {
  const body = { kelurahan, residency: 'KTP_PANGKALPINANG', address: 'Jl. 1', persons };
  const registered = await register(api, who[kelurahan === ASAM ? 'kader' : 'dp3akb'] ?? {}, {
    ...body,
    occurredAt: ago(days),
  });
  last = registered.position;
  return registered;
};

const boy = (name: string, days = 400) => ({ ...child(), name, birthDate: ago(days) });

const measure = (
  familyId: string,
  personId: string,
  days: number,
  weightKg: number,
  heightCm: number,
) =>
  send('kader', `${familyId}/measurements`, {
    personId,
    weightKg,
    heightCm,
    position: 'PB',
    occurredAt: ago(days),
  });

const get = async (name: string, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/validity${path}`)
    .set({ ...who[name], 'accept-language': language, 'x-at-least': last });

const found = async (rule: string, query = '', name = 'dp3akb'): Promise<Found> => {
  const { status, body } = await get(name, `/${rule}${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as Found;
};

const of = (page: Found, familyId: string) => page.items.filter((i) => i.familyId === familyId);

describe('a rule of validity', () => {
  test('finds a figure written as the one before, until the child is measured again', async () => {
    const { familyId, persons } = await home([boy('Adi Contoh')]);
    const [personId = ''] = persons;
    await measure(familyId, personId, 60, 9.6, 75.7);
    const copied = await measure(familyId, personId, 20, 9.6, 75.7);
    const [item] = of(await found('AN-05'), familyId);
    expect(item).toMatchObject({
      personId,
      name: 'Adi Contoh',
      since: today,
      detail: 'Berat dan tinggi sama persis dengan sebelumnya.',
      workerName: 'Kader Posyandu Asam',
      factId: copied.facts[0]?.id,
    });
    await measure(familyId, personId, 1, 9.9, 76.4);
    expect(of(await found('AN-05'), familyId)).toEqual([]);
  });

  test('lets go of a warning when the fact is corrected or voided', async () => {
    const { familyId, persons } = await home([boy('Beni Contoh')]);
    const [personId = ''] = persons;
    await measure(familyId, personId, 40, 9.6, 75.7);
    const shrunk = await measure(familyId, personId, 10, 9.7, 71.7);
    expect(of(await found('AN-03'), familyId)).toHaveLength(1);
    await send('bidan', `${familyId}/corrections`, {
      targetId: shrunk.facts[0]?.id,
      changes: { heightCm: 76.7 },
      reason: 'SALAH_KETIK',
    });
    expect(of(await found('AN-03'), familyId)).toEqual([]);
  });

  test('finds whom nobody measured for 90 days, and a stunted child after 35', async () => {
    const { familyId, persons } = await home([boy('Cahya Contoh'), boy('Dodi Contoh', 410)]);
    const [early = '', stunted = ''] = persons;
    await measure(familyId, early, 120, 9.6, 75.7);
    await measure(familyId, stunted, 50, 8.1, 68);
    const overdue = of(await found('AN-09'), familyId);
    expect(overdue).toMatchObject([{ personId: early, since: ago(29), name: 'Cahya Contoh' }]);
    expect(
      of(await found('AN-09', `?asOf=${ago(30)}`), familyId).map((i) => i.personId),
    ).not.toContain(early);
    expect(of(await found('AN-09-STUNTED'), familyId)).toMatchObject([
      { personId: stunted, since: ago(14) },
    ]);
  });

  test('finds a pregnancy without an outcome, and an assessment of another semester', async () => {
    const woman = {
      ...child(),
      name: 'Eka Contoh',
      sex: 'P',
      birthDate: '1996-02-03',
      role: 'ISTRI',
    };
    const { familyId, persons } = await home([woman], { days: 330 });
    const [personId = ''] = persons;
    await send('kader', `${familyId}/pregnancies`, {
      personId,
      lastMenstruation: ago(320),
      occurredAt: ago(290),
    });
    expect(of(await found('LC-02'), familyId)).toMatchObject([
      { personId, since: ago(4), detail: 'Kehamilan lebih dari 45 minggu' },
    ]);
    const late = of(await found('OP-01'), familyId);
    expect(late.length).toBeGreaterThan(0);
    expect(late[0]?.detail).toMatch(/\(\d+ hari\)$/);
  });

  test('finds two entries of what may be one person, wherever they are, without saying so of twins named otherwise', async () => {
    const mother = (name: string) => ({
      ...child(),
      name,
      sex: 'P',
      birthDate: '1994-05-06',
      role: 'ISTRI',
    });
    const a = await home([mother('Fitri Contoh'), boy('Muhammad Rizki', 500)]);
    const b = await home([mother('Fitri Contoh'), boy('Moh. Rizky', 500)], { kelurahan: BACANG });
    const c = await home([mother('Gita Contoh'), boy('Hasan', 500)]);
    const page = await found('ID-04');
    expect(of(page, a.familyId)).toHaveLength(2);
    expect(of(page, b.familyId)).toHaveLength(2);
    expect(of(page, c.familyId)).toEqual([]);
    expect(page.areas).toEqual(
      expect.arrayContaining([expect.objectContaining({ area: BACANG, count: 2 })]),
    );
  });

  test('finds the kelurahan in which too few children were measured, and opens them', async () => {
    const page = await found('Q-COVERAGE');
    expect(page.items).toEqual([]);
    expect(page.groups.map(({ group }) => group)).toContain(BACANG);
    const behind = await found('Q-COVERAGE', `?group=${BACANG}`);
    expect(behind.items.map(({ name }) => name)).toContain('Moh. Rizky');
    expect(behind.groups.find(({ group }) => group === BACANG)?.detail).toContain('D/S 0 %');
  });
});

describe('what is told of one measurer', () => {
  test('needs thirty measurements, and opens those behind it', async () => {
    const before = await found('Q-DIGITS');
    expect(before.groups).toEqual([]);
    for (let n = 0; n < 41; n += 1) {
      const { familyId, persons } = await home([boy(`Anak ${n}`, 400 + n)]);
      await measure(familyId, persons[0] ?? '', 70, 9 + (n % 3), 75);
      await measure(familyId, persons[0] ?? '', 20, 9 + (n % 3), 75);
    }
    const page = await found('Q-DIGITS');
    expect(page.groups).toMatchObject([
      { name: 'Kader Posyandu Asam' },
      { name: 'Kader Posyandu Asam' },
    ]);
    expect(page.groups[0]?.detail).toMatch(/% berakhir ,0 atau ,5/);
    const group = page.groups[0]?.group ?? '';
    const behind = await found('Q-DIGITS', `?group=${group}&limit=2`);
    expect(behind.items).toHaveLength(2);
    const second = await found('Q-DIGITS', `?group=${group}&limit=2&cursor=${behind.next}`);
    expect(second.items[0]).not.toEqual(behind.items[0]);
    expect((await found('AN-05-SAME-DAY')).groups).toHaveLength(1);
    expect((await found('AN-05-SAME-DAY', `?group=${group}`)).items.length).toBeGreaterThan(5);
    expect((await found('AN-05-WORKER')).groups).toMatchObject([{ group, n: 42, of: 44 }]);
    // More than twice sixty entries: whatever the clock says, one hour has too many.
    const [fast] = (await found('OP-01-RATE')).groups;
    expect(fast?.group).toBe(group);
    expect((await found('OP-01-RATE', `?group=${group}`)).items.length).toBeGreaterThan(10);
  });
});

describe('the page of validity', () => {
  test('counts every rule, in both languages, with who can put it right', async () => {
    const { body } = await get('sekda', '');
    const english = (await get('sekda', '', 'en')).body as {
      rules: readonly { fixedBy: string }[];
    };
    const { rules } = body as { rules: readonly { id: string; count: number; fixedBy: string }[] };
    expect(rules.map(({ id }) => id)).toEqual(VALIDITY_RULES.map(({ id }) => id));
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const [n, rule] of rules.entries()) {
      const other = english.rules[n];
      expect(rule.fixedBy).not.toBe(other?.fixedBy);
      const page = await found(rule.id, '?limit=200');
      const listed = page.groups.length + page.items.length;
      expect([rule.id, page.count, listed]).toEqual([rule.id, rule.count, rule.count]);
      const trend = (await get('sekda', `/${rule.id}/trend?months=3`)).body as { count: number }[];
      expect([rule.id, trend.length, trend[2]?.count]).toEqual([rule.id, 3, rule.count]);
    }
  });

  test('shows the Sekda and another agency how much and where, and no family', async () => {
    for (const name of ['sekda', 'opd']) {
      const page = await found('ID-04', '', name);
      expect(page).toMatchObject({ aggregatesOnly: true, items: [], count: 4 });
      expect(page.areas.length).toBe(2);
      expect((await found('Q-COVERAGE', `?group=${BACANG}`, name)).items).toEqual([]);
    }
  });

  test('is of one’s own area', async () => {
    const page = await found('ID-04', '', 'camat');
    expect(page.count).toBe(2);
    expect((await get('camat', '?area=19.71')).body).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect((await get('camat', `/ID-04?area=${BACANG}`)).body).toMatchObject({
      code: 'OUTSIDE_AREA',
    });
  });

  test.each([
    ['?area=19.99', 400, 'area', 'UNKNOWN_AREA'],
    ['?asOf=2025-02-30', 400, 'asOf', 'NOT_A_DAY'],
    ['?knownAt=2199-01-01', 400, 'knownAt', 'IN_FUTURE'],
    ['/ID-04?knownAt=yesterday', 400, 'knownAt', 'NOT_A_MOMENT'],
    ['/ID-04?cursor=nonsense', 400, 'cursor', 'INVALID_CURSOR'],
    ['/ID-04?limit=0', 400, 'limit', 'TOO_SMALL'],
    ['/ID-04/trend?months=37', 400, 'months', 'TOO_LARGE'],
  ])('refuses %s', async (path, status, field, code) => {
    const answer = await get('dp3akb', path);
    expect([answer.status, answer.body]).toEqual([
      status,
      expect.objectContaining({ errors: [expect.objectContaining({ field, code })] }),
    ]);
  });

  test('knows no other rules', async () => {
    for (const path of ['/ID-99', '/constructor', '/ID-99/trend'])
      expect((await get('dp3akb', path)).body).toMatchObject({
        status: 404,
        code: 'VALIDITY_RULE_NOT_FOUND',
      });
  });
});
