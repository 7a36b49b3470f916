import { setTimeout as sleep } from 'node:timers/promises';
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

interface FigureBody {
  readonly name: string;
  readonly value: number;
  readonly lines: number;
  readonly knownAt: string;
  readonly receipt: string;
  readonly categories: readonly { readonly category: string; readonly value: number }[];
  readonly areas: readonly { readonly area: string; readonly value: number }[];
}

interface ItemBody {
  readonly familyId: string;
  readonly mayOpen: boolean;
  readonly persons: readonly { readonly personId: string; readonly name?: string | null }[];
  readonly kelurahan: string;
  readonly quantity: number;
  readonly facts: readonly { readonly id: string; readonly sentence: string }[];
}

interface ReceiptBody {
  readonly figure: string;
  readonly receipt: string;
  readonly value: number;
  readonly lines: number;
  readonly items: readonly ItemBody[];
  readonly next?: string;
}

type Who = Record<string, string>;
type Family = Awaited<ReturnType<typeof register>>;

let api: Api;
let kader: Who;
let dp3akb: Who;
let sekda: Who;
let here: Family;
let there: Family;
let position: string;

const post = async (who: Who, path: string, body: object): Promise<Accepted> => {
  const asked = api.http().post(`/api/v1/families/${path}`).set(who).set(key());
  const accepted = (await asked.send(body).expect(201)).body as Accepted;
  position = accepted.position;
  // What is recorded in the same millisecond is known at the same moment.
  await sleep(5);
  return accepted;
};

const visit = (who: Who, { familyId }: Family, persons: readonly (string | undefined)[]) =>
  post(who, `${familyId}/home-visits`, { personsSeen: persons, place: 'RUMAH' });

const get = (who: Who, path: string, language = 'id') =>
  api
    .http()
    .get(`/api/v1/figures${path === '' ? '' : '/'}${path}`)
    .set(who)
    .set('x-at-least', position)
    .set('accept-language', language);

const figure = async (who: Who, path: string): Promise<FigureBody> =>
  (await get(who, path).expect(200)).body as FigureBody;

const receipt = async (who: Who, path: string, language = 'id'): Promise<ReceiptBody> =>
  (await get(who, path, language).expect(200)).body as ReceiptBody;

const total = (items: readonly { readonly quantity: number }[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
  dp3akb = await api.as('dp3akb');
  sekda = await api.as('sekda');
  here = await register(api, kader, family([mother(), child(), { ...child(), name: '=1+1' }]));
  there = await register(api, dp3akb, family([mother(), child()], BACANG));
  await visit(kader, here, here.persons);
  await post(dp3akb, `${there.familyId}/egg-handovers`, { personId: there.persons[1], eggs: 30 });
  await post(dp3akb, `${here.familyId}/egg-handovers`, { personId: here.persons[1], eggs: 12 });
});
afterAll(() => api.close());

describe('the figures', () => {
  it('are told by name, with what they mean, in the language of the reader', async () => {
    const told = async (language: string) =>
      (await get(kader, '', language).expect(200)).body as { name: string; title: string }[];
    const [id, en] = [await told('id'), await told('en')];
    expect(id.map(({ name }) => name)).toEqual(en.map(({ name }) => name));
    expect(id).toContainEqual(
      expect.objectContaining({ name: 'accompanied/1', title: 'Didampingi', unit: 'orang' }),
    );
    expect(en).toContainEqual(expect.objectContaining({ title: 'Accompanied', unit: 'persons' }));
  });

  it('are answered by the newest version or by one, with parts that add up', async () => {
    const newest = await figure(dp3akb, 'eggs');
    expect(newest).toMatchObject({
      name: 'eggs/1',
      value: 42,
      lines: 2,
      title: expect.any(String),
    });
    expect(await figure(dp3akb, 'eggs%2F1')).toEqual(newest);
    expect(newest.areas.reduce((sum, { value }) => sum + value, 0)).toBe(42);
    expect(newest.areas.find(({ area }) => area === '19.71.01')?.value).toBe(30);
    expect(newest.categories.find(({ category }) => category === 'BADUTA')?.value).toBe(42);
    expect(await figure(dp3akb, `eggs?area=${BACANG}`)).toMatchObject({ value: 30, areas: [] });
    expect(await figure(dp3akb, 'eggs?category=BUMIL')).toMatchObject({ value: 0 });
  });

  it('say how far the log was read, and how much was not', async () => {
    const answer = await get(kader, 'visits').expect(200);
    expect(answer.headers).toMatchObject({ 'x-position': position, 'x-lag': '0' });
    expect(answer.body).toMatchObject({ position, value: 1 });
  });

  it('are of one’s own area, also when none is named', async () => {
    expect(await figure(kader, 'eggs')).toMatchObject({ area: ASAM, value: 12 });
    const beyond = await get(kader, `eggs?area=${BACANG}`).expect(403);
    expect(beyond.body).toMatchObject({ code: 'OUTSIDE_AREA' });
  });
});

describe('a receipt', () => {
  it('has the persons by name and the facts in sentences, and adds up to the figure', async () => {
    const { receipt: id, value } = await figure(kader, 'accompanied');
    const opened = await receipt(kader, `accompanied/receipt?receipt=${id}`);
    expect(opened).toMatchObject({ figure: 'accompanied/1', receipt: id, value, lines: value });
    expect(total(opened.items)).toBe(value);
    const budi = opened.items.find((item) => item.persons[0]?.personId === here.persons[1]);
    expect(budi).toMatchObject({
      familyId: here.familyId,
      mayOpen: true,
      persons: [{ name: 'Budi Contoh' }],
      categories: ['BADUTA'],
      kelurahan: ASAM,
      quantity: 1,
      facts: [
        {
          type: 'HomeVisitCompleted',
          sentence: 'Kunjungan selesai, bertemu Siti Contoh, Budi Contoh, =1+1',
        },
      ],
    });
    const english = await receipt(kader, `accompanied/receipt?receipt=${id}`, 'en');
    expect(english.items[0]?.facts[0]?.sentence).toMatch(/^Visit done, met /);
  });

  it('is read page by page, by the question as well as by its id', async () => {
    const { value } = await figure(dp3akb, 'eggs');
    const first = await receipt(dp3akb, 'eggs/receipt?limit=1');
    expect(first).toMatchObject({ value, lines: 2, next: expect.any(String) });
    const second = await receipt(
      dp3akb,
      `eggs/receipt?limit=1&receipt=${first.receipt}&cursor=${first.next}`,
    );
    expect(second.next).toBeUndefined();
    expect(total([...first.items, ...second.items])).toBe(value);
    expect(second.items[0]?.familyId).not.toBe(first.items[0]?.familyId);
  });

  it('shows a role that only counts the same lines without a name', async () => {
    const opened = await receipt(sekda, 'accompanied/receipt');
    expect(opened.value).toBe((await figure(dp3akb, 'accompanied')).value);
    expect(opened.items).toHaveLength(opened.lines);
    for (const item of opened.items) {
      expect(item.mayOpen).toBe(false);
      expect(item.persons.map(({ name }) => name)).toEqual(item.persons.map(() => undefined));
    }
    expect(JSON.stringify(opened)).not.toContain('Contoh');
    expect(opened.items[0]?.facts[0]?.sentence).toMatch(/^Kunjungan selesai, bertemu seseorang/);
  });

  it('shows another agency by name whom it has served, and counts the others', async () => {
    const opd = await api.as('opd');
    const served = await post(opd, `${there.familyId}/egg-handovers`, {
      personId: there.persons[1],
      eggs: 1,
      overrideReason: 'Pecah di jalan',
    });
    const opened = await receipt(opd, 'eggs/receipt');
    expect(opened).toMatchObject({ value: 43, lines: 3 });
    const names = (familyId: string) =>
      opened.items
        .filter((item) => item.familyId === familyId)
        .flatMap(({ persons }) => persons.map(({ name }) => name));
    expect(names(there.familyId)).toEqual(['Budi Contoh', 'Budi Contoh']);
    expect(names(here.familyId)).toEqual([undefined]);
    expect(served.status).toBe('accepted');
  });

  it('comes out the same later, and after the read models were built anew', async () => {
    const { receipt: id, value } = await figure(dp3akb, 'visits');
    const before = await receipt(dp3akb, `visits/receipt?receipt=${id}`);
    const more = await visit(kader, here, [here.persons[1]]);
    await post(kader, `${here.familyId}/corrections`, {
      targetId: before.items[0]?.facts[0]?.id,
      changes: { personsSeen: [here.persons[1]] },
      reason: 'Ibu sedang di pasar',
    });
    expect((await figure(dp3akb, 'visits')).value).toBe(value + 1);
    expect(await receipt(dp3akb, `visits/receipt?receipt=${id}`)).toEqual(before);
    await api.jejak.runner.rebuild();
    expect(await receipt(dp3akb, `visits/receipt?receipt=${id}`)).toEqual(before);
    const now = await receipt(dp3akb, 'visits/receipt');
    expect(now.items.flatMap(({ facts }) => facts.map((fact) => fact.sentence))).toEqual([
      'Kunjungan selesai, bertemu Budi Contoh',
      'Kunjungan selesai, bertemu Budi Contoh',
    ]);
    expect(more.status).toBe('accepted');
  });

  it('is the same while the index of facts has not come so far', async () => {
    const found = await receipt(dp3akb, 'visits/receipt');
    expect(found.items.length).toBeGreaterThan(1);
    const { sql } = api.jejak;
    await sql.query('delete from read.fact_index where place > 1');
    await sql.query(`update read.fact_index_checkpoint set position = '1'`);
    expect(await receipt(dp3akb, 'visits/receipt')).toEqual(found);
  });

  it('has the facts of who has moved, whichever family they lie with', async () => {
    const before = await register(api, kader);
    const after = await register(api, kader);
    const [, budi] = before.persons;
    await visit(kader, before, [budi]);
    await post(kader, `${before.familyId}/risk-assessments`, {
      personId: budi,
      answers: { immunisationComplete: false },
    });
    const move = { personId: budi, toFamilyId: after.familyId, role: 'ANAK', why: 'MENIKAH' };
    await post(dp3akb, `${before.familyId}/transfers`, move);
    for (const path of ['at-risk/receipt', 'accompanied/receipt', 'registered/receipt']) {
      const { items, value } = await receipt(kader, path);
      expect(total(items)).toBe(value);
      const hers = items.filter(({ persons }) => persons.some((p) => p.personId === budi));
      expect(hers).toMatchObject([{ mayOpen: true, persons: [{ name: 'Budi Contoh' }] }]);
      const told = hers.flatMap(({ facts }) => facts.map(({ sentence }) => sentence));
      expect(told.join('; ')).toContain('Budi Contoh');
    }
  });
});

describe('a receipt as a file', () => {
  const file = (who: Who, format: string) =>
    get(who, `accompanied/receipt?area=${ASAM}&format=${format}`)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts).toString()));
      })
      .expect(200);

  it('has a line for each line, by name for who may take names along', async () => {
    const { value } = await figure(dp3akb, `accompanied?area=${ASAM}`);
    const answer = await file(dp3akb, 'jsonl');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="accompanied-1_19\.71\.04\.1006_[\d-]{10}_[\d-]{10}\.jsonl"$/,
      ),
    });
    const lines = String(answer.body).trimEnd().split('\n');
    const items = lines.map((line) => JSON.parse(line) as ItemBody);
    expect(total(items)).toBe(value);
    expect(items.flatMap(({ persons }) => persons)).toContainEqual({
      personId: here.persons[1],
      name: 'Budi Contoh',
    });
    expect(api.lines()).toContain('receipt exported');
    expect(api.lines()).not.toContain('Budi Contoh');
  });

  it('has no names for a kader, who sees them on her screen', async () => {
    const answer = await file(kader, 'csv');
    expect(String(answer.body)).not.toContain('Contoh');
    expect(String(answer.body)).toContain(here.persons[1]);
  });

  it('keeps a name from being a formula in a spreadsheet', async () => {
    await visit(kader, here, [here.persons[2]]);
    const answer = await file(dp3akb, 'csv');
    const rows = String(answer.body).trimEnd().split('\r\n');
    expect(rows[0]).toBe('\uFEFFkeluarga,orang,nama,kategori,kode,kelurahan,jumlah,fakta,uraian');
    expect(rows).toHaveLength(1 + (await figure(dp3akb, `accompanied?area=${ASAM}`)).value);
    const evil = rows.find((row) => row.includes(String(here.persons[2])));
    expect(evil).toContain(",'=1+1,");
  });
});

describe('a question that cannot be answered', () => {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const forged = (text: string): string => Buffer.from(text).toString('base64url');
  const later = `${tomorrow}T00:00:00.000Z`;

  it.each([
    ['nonsense', 404, 'FIGURE_NOT_FOUND', undefined],
    ['accompanied%2F99', 404, 'FIGURE_NOT_FOUND', undefined],
    ['__proto__', 404, 'FIGURE_NOT_FOUND', undefined],
    ['eggs/receipts', 404, 'ROUTE_NOT_FOUND', undefined],
    ['eggs?area=19.72', 400, 'INVALID_INPUT', 'UNKNOWN_AREA'],
    ['eggs?area=19.71', 403, 'OUTSIDE_AREA', undefined],
    ['eggs?category=LANSIA', 400, 'INVALID_INPUT', 'NOT_A_CHOICE'],
    ['eggs?asOf=2025-02-30', 400, 'INVALID_INPUT', 'NOT_A_DAY'],
    ['eggs?asOf=kemarin', 400, 'INVALID_INPUT', 'NOT_A_DAY'],
    [`eggs?asOf=${tomorrow}`, 400, 'INVALID_INPUT', 'IN_FUTURE'],
    ['eggs?asOf=2025-01-01&from=2025-02-01', 400, 'INVALID_INPUT', 'AFTER_AS_OF'],
    [`eggs?knownAt=${tomorrow}`, 400, 'INVALID_INPUT', 'IN_FUTURE'],
    ['eggs?knownAt=nanti', 400, 'INVALID_INPUT', 'NOT_A_MOMENT'],
    ['eggs?nama=siti', 400, 'INVALID_INPUT', 'UNKNOWN_FIELD'],
    ['eggs/receipt?limit=0', 400, 'INVALID_INPUT', 'TOO_SMALL'],
    ['eggs/receipt?limit=201', 400, 'INVALID_INPUT', 'TOO_LARGE'],
    ['eggs/receipt?cursor=x', 400, 'INVALID_INPUT', 'INVALID_CURSOR'],
    ['eggs/receipt?format=xml', 400, 'INVALID_INPUT', 'NOT_A_CHOICE'],
    ['eggs/receipt?receipt=x', 400, 'INVALID_INPUT', 'INVALID_RECEIPT'],
    [
      `eggs/receipt?receipt=${forged(`eggs/1 ${ASAM}  2025-01-01 2025-07-31 ${later}`)}`,
      400,
      'INVALID_INPUT',
      'INVALID_RECEIPT',
    ],
    [
      `eggs/receipt?receipt=${forged('eggs/1 19.71  2025-01-01 2025-07-31 2025-08-01T00:00:00Z')}`,
      403,
      'OUTSIDE_AREA',
      undefined,
    ],
    [
      `eggs/receipt?receipt=${forged(`visits/1 ${ASAM}  2025-01-01 2025-07-31 2025-08-01T00:00:00Z`)}`,
      400,
      'INVALID_INPUT',
      'RECEIPT_OF_OTHER_FIGURE',
    ],
    [
      `eggs/receipt?area=${ASAM}&receipt=${forged(`eggs/1 ${ASAM}  2025-01-01 2025-07-31 2025-08-01T00:00:00Z`)}`,
      400,
      'INVALID_INPUT',
      'RECEIPT_SAYS_IT',
    ],
  ])('%s is told what is wrong with it, in both languages', async (path, status, code, field) => {
    const [id, en] = [await get(kader, path), await get(kader, path, 'en')];
    for (const answer of [id, en]) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({ status, code });
    }
    const errors = (answer: typeof id) =>
      (answer.body as { errors?: { code: string; detail: string }[] }).errors ?? [];
    expect(errors(id).map((e) => e.code)).toEqual(field === undefined ? [] : [field]);
    const said = [id, en].map(
      (answer) => errors(answer)[0]?.detail ?? (answer.body as { title: string }).title,
    );
    expect(new Set([...said, field])).toHaveProperty('size', 3);
  });

  it('is not one about today, whose end lies ahead, nor one of a state to come', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(await figure(kader, `eggs?asOf=${today}&knownAt=${today}`)).toMatchObject({ value: 12 });
    await get(kader, `overdue?asOf=${tomorrow}`).expect(200);
  });
});
