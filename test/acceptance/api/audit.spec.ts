import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { importReport, JULY_2025 } from '#libs/reports';
import { BACANG, family, key, mother, register, someNik, startApi, type Api } from './support.js';

type Headers = Record<string, string>;
interface Raw {
  readonly position: string;
  readonly hash: string;
  readonly entry: Readonly<Record<string, unknown>>;
}
interface Fact {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: string;
}

const NIK = someNik();

let api: Api;
let auditor: Headers;
let kader: Headers;
let home: Awaited<ReturnType<typeof register>>;
let elsewhere: Awaited<ReturnType<typeof register>>;

beforeAll(async () => {
  api = await startApi();
  [auditor, kader] = [await api.as('auditor'), await api.as('kader')];
  home = await register(api, kader, family([{ ...mother(NIK), name: 'Siti Rahasiawati' }]));
  elsewhere = await register(api, await api.as('dp3akb'), family([mother()], BACANG));
  await importReport(api.jejak.facts, JULY_2025);
  await indexed();
});
afterAll(() => api.close());

const get = (path: string, who = auditor) => api.http().get(`/api/v1/audit${path}`).set(who);
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const facts = async (query = '', who = auditor) =>
  (await get(`/facts?${query}`, who).expect(200)).body as { facts: Fact[]; next?: string };

/** Waits until the index is where the log is. */
const indexed = async (): Promise<void> => {
  const head = await api.jejak.facts.log.head();
  const position = async () =>
    ((await get('/facts?limit=1')).body as { position?: string }).position;
  while ((await position()) !== head) await new Promise((done) => setTimeout(done, 20));
};

describe('the fact browser', () => {
  it('shows where facts stand and who recorded them, the newest first', async () => {
    const { facts: found } = await facts(`stream=family-${home.familyId}`);
    expect(found.map(({ type }) => type)).toEqual(['PersonAdded', 'FamilyRegistered']);
    expect(found[0]).toMatchObject({
      id: home.facts[1]?.id,
      version: 2,
      actorName: 'Kader Posyandu Asam',
      role: 'KADER_POSYANDU',
      area: '19.71.04.1006',
      source: 'APP',
    });
    expect(JSON.stringify(found)).not.toMatch(/Rahasia|1971044903/);
  });

  it('goes page by page through everything that meets the conditions', async () => {
    const all = (await facts('limit=500')).facts;
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await facts(`limit=2${cursor}`);
      seen.push(...page.facts.map(({ id }) => id));
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    const kinds = (await facts('type=FamilyRegistered')).facts;
    expect(kinds.map(({ stream }) => stream)).toEqual([
      `family-${elsewhere.familyId}`,
      `family-${home.familyId}`,
    ]);
    const actor = 'd0000000-0000-4000-8000-000000000007';
    expect((await facts(`actor=${actor}&type=PersonAdded`)).facts).toHaveLength(1);
    expect((await facts('until=2020-01-01T00:00:00Z')).facts).toEqual([]);
    expect((await facts('from=2020-01-01')).facts).toHaveLength(all.length);
  });

  it.each(['cursor=x', 'limit=0', 'correlation=1', 'from=gestern', 'bogus=1', 'cursor=1&cursor=2'])(
    'refuses %s',
    async (query) => {
      expect(code(await get(`/facts?${query}`).expect(400))).toBe('INVALID_INPUT');
    },
  );

  it('is for those with the duty to audit, each in her own area', async () => {
    for (const name of ['kader', 'bidan', 'camat', 'sekda', 'opd'])
      expect(code(await get('/facts', await api.as(name)).expect(403))).toBe('NOT_PERMITTED');
    const pkb = await api.as('pkb');
    expect((await get('/facts', pkb).expect(400)).body).toMatchObject({
      errors: [{ field: 'stream', code: 'REQUIRED' }],
    });
    expect((await facts(`stream=family-${home.familyId}`, pkb)).facts).toHaveLength(2);
    const outside = get(`/facts?stream=family-${elsewhere.familyId}`, pkb);
    expect(code(await outside.expect(403))).toBe('OUTSIDE_AREA');
    const report = get(`/facts?stream=report-2025-07-31-alineanews-id`, pkb);
    expect(code(await report.expect(403))).toBe('OUTSIDE_AREA');
    const foreign = get(`/facts/${elsewhere.facts[0]?.id}`, pkb);
    expect(code(await foreign.expect(403))).toBe('OUTSIDE_AREA');
  });
});

describe('one fact', () => {
  it('is shown as it is stored, with its chain, what it says and what amends it', async () => {
    const [, added] = home.facts;
    const correction = {
      targetId: added?.id,
      changes: { name: 'Siti Terang' },
      reason: 'Salah ketik',
    };
    const sent = api.http().post(`/api/v1/families/${home.familyId}/corrections`);
    const answer = await sent.set(kader).set(key()).send(correction);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    await indexed();
    const { body } = await get(`/facts/${added?.id}`).set('accept-language', 'id').expect(200);
    const { envelope, chain, sentence, amendments } = body as {
      envelope: Raw;
      chain: { link: { hash: string; recomputed: string }; wholeStreamHolds: boolean };
      sentence: string;
      amendments: { type: string; sentence: string }[];
    };
    expect(JSON.stringify(envelope)).not.toMatch(/Siti|1971044903/);
    expect(envelope.entry).toMatchObject({ version: 2, sealed: [{ subject: added?.personId }] });
    expect(chain).toMatchObject({ link: { holds: true }, wholeStreamHolds: true });
    expect(chain.link.recomputed).toBe(envelope.hash);
    expect(sentence).toContain('Siti');
    expect(amendments).toMatchObject([{ type: 'FactCorrected', version: 3 }]);
  });

  it('that is not there is not found', async () => {
    const nobody = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
    expect(code(await get(`/facts/${nobody}`).expect(404))).toBe('FACT_NOT_FOUND');
  });

  it('whose content was changed by the owner of the database is found out', async () => {
    const other = await register(api, kader);
    await indexed();
    await asOwner([
      'ALTER TABLE log.entry DISABLE TRIGGER append_only',
      `UPDATE log.entry SET body = replace(body::text, 'Melati 2', 'Melati 9')::json
       WHERE stream = 'family-${other.familyId}'`,
      'ALTER TABLE log.entry ENABLE ALWAYS TRIGGER append_only',
    ]);
    const { body } = await get(`/facts/${other.facts[0]?.id}`).expect(200);
    expect(body).toMatchObject({
      chain: { link: { holds: false }, wholeStreamHolds: false, firstBroken: 1 },
    });
  });
});

const asOwner = async (statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await api.jejak.owner.query(statement);
};

describe('a stream', () => {
  it('is whole enough to recompute its chain with nothing of ours', async () => {
    const { body } = await get(`/streams/family-${home.familyId}`, kader).expect(200);
    let before = '0'.repeat(64);
    const { entries, version } = body as { entries: Raw[]; version: number };
    expect(entries).toHaveLength(version);
    for (const { hash, entry } of entries) {
      const text = canonicalize(entry) as string;
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(entry['previousHash']).toBe(before);
      before = hash;
    }
    expect(JSON.stringify(body)).not.toMatch(/Siti|1971044903/);
  });

  it('is read in parts', async () => {
    const read = async (query: string) =>
      (await get(`/streams/family-${home.familyId}?${query}`).expect(200)).body as {
        entries: Raw[];
        next?: number;
      };
    const first = await read('limit=2');
    expect(first).toMatchObject({ entries: [{}, {}], next: 3 });
    const rest = await read(`from=${first.next}`);
    expect(rest.next).toBeUndefined();
    expect(rest.entries[0]?.entry).toMatchObject({ version: 3 });
    expect((await read('from=99')).entries).toEqual([]);
  });

  it('of a family is for whoever may see the family, of anything else for city auditors', async () => {
    const path = `/streams/family-${elsewhere.familyId}`;
    expect(code(await get(path, kader).expect(403))).toBe('OUTSIDE_AREA');
    expect(code(await get(path, await api.as('sekda')).expect(403))).toBe('AGGREGATES_ONLY');
    expect(code(await get(path, await api.as('opd')).expect(403))).toBe('NOT_A_BENEFICIARY');
    const report = '/streams/report-2025-07-31-alineanews-id';
    expect(code(await get(report, kader).expect(403))).toBe('NOT_PERMITTED');
    await get(report).expect(200);
  });

  it.each(['family-x', 'nonsense', '..%2f..', 'family-%00', "family-' or 1=1 --"])(
    'of the name %p is not found, or not seen',
    async (name) => {
      const { status } = await get(`/streams/${encodeURIComponent(name)}`);
      expect([403, 404]).toContain(status);
    },
  );

  it('shows its chain, and nothing else of it, to a role that sees no family', async () => {
    const path = `/streams/family-${home.familyId}/chain`;
    const { body } = await get(path, await api.as('sekda')).expect(200);
    const { links, wholeStreamHolds } = body as {
      links: { version: number; hash: string; previousHash: string; recomputed: string }[];
      wholeStreamHolds: boolean;
    };
    expect(wholeStreamHolds).toBe(true);
    expect(links.map(({ version }) => version)).toEqual(links.map((_, n) => n + 1));
    expect(links.slice(1).map((l) => l.previousHash)).toEqual(
      links.slice(0, -1).map((l) => l.hash),
    );
    expect(links.every((l) => l.recomputed === l.hash)).toBe(true);
    expect(Object.keys(links[0] ?? {}).toSorted()).toEqual(
      ['expectedPrevious', 'hash', 'holds', 'previousHash', 'recomputed', 'version'].toSorted(),
    );
    const far = `/streams/family-${elsewhere.familyId}/chain`;
    expect(code(await get(far, kader).expect(403))).toBe('OUTSIDE_AREA');
    const none = '/streams/family-0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55/chain';
    expect(code(await get(none, await api.as('sekda')).expect(404))).toBe('STREAM_NOT_FOUND');
    const report = '/streams/report-2025-07-31-alineanews-id/chain';
    expect(code(await get(report, await api.as('sekda')).expect(403))).toBe('NOT_PERMITTED');
  });
});

describe('the trail of accesses', () => {
  const trail = async (query: string) =>
    (
      (await get(`/accesses?${query}`).expect(200)).body as {
        accesses: { action: string; status: number; account: string; stream?: string }[];
      }
    ).accesses;

  it('keeps who looked at a family, and who was refused', async () => {
    const path = `/api/v1/families/${elsewhere.familyId}`;
    await api.http().get(path).set(kader).expect(403);
    await api.http().get(`${path}/history`).set(auditor).expect(200);
    const seen = await trail(`stream=family-${elsewhere.familyId}`);
    expect(seen.slice(0, 2)).toMatchObject([
      {
        action: 'GET /api/v1/families/:familyId/history',
        status: 200,
        role: 'AUDITOR',
        accountName: 'Auditor Inspektorat',
      },
      { action: 'GET /api/v1/families/:familyId', status: 403, role: 'KADER_POSYANDU' },
    ]);
  });

  it('keeps searches and pages of names, and nothing of what was searched or shown', async () => {
    const account = ((await api.http().get('/api/v1/me').set(kader)).body as { id: string }).id;
    await api.http().post('/api/v1/families/search').set(kader).send({ name: 'rahasiawati' });
    await api.http().get('/api/v1/families').set(kader).expect(200);
    const seen = await trail(`account=${account}&limit=2`);
    expect(seen.map(({ action }) => action)).toEqual([
      'GET /api/v1/families',
      'POST /api/v1/families/search',
    ]);
    const kept = await api.jejak.sql.query('select * from audit.access');
    expect(JSON.stringify(kept)).not.toMatch(/rahasia|siti/i);
  });

  it('has nothing of figures, of oneself, or of what is not there', async () => {
    const before = (await trail('limit=500')).length;
    await api.http().get('/api/v1/summary').set(kader).expect(200);
    await api.http().get('/api/v1/me').set(kader).expect(200);
    const nobody = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
    await api.http().get(`/api/v1/families/${nobody}`).set(kader).expect(404);
    // Reading the trail is itself an access, so there is one more.
    expect((await trail('limit=500')).length).toBe(before + 1);
  });

  it('can be neither changed nor emptied by the application', async () => {
    for (const statement of [
      'delete from audit.access',
      'update audit.access set status = 200',
      'truncate audit.access',
    ])
      await expect(api.jejak.sql.query(statement)).rejects.toThrow('permission denied');
  });

  it('comes first: what cannot be written down is not shown', async () => {
    await api.jejak.owner.query('revoke insert on audit.access from jejak_app');
    try {
      const path = `/api/v1/families/${home.familyId}`;
      const answer = await api.http().get(path).set(kader).expect(503);
      expect(answer.text).not.toContain('Siti');
      await api.http().get('/api/v1/summary').set(kader).expect(200);
    } finally {
      await api.jejak.owner.query('grant insert on audit.access to jejak_app');
    }
  });
});
