import {
  atRiskOn,
  categoryOn,
  currentPolicy,
  familyAt,
  latestBy,
  presentOn,
  scored,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, dayOf, type Day } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { figuresProjection } from '../figures/index.js';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import {
  familyPlace,
  familyPlaces,
  isCursor,
  nikHolders,
  NIK_PURPOSE,
  registryCount,
  registryPage,
  registryProjection,
  type RegistryQuestion,
  type RegistryRow,
} from './index.js';

const CITY = { area: '19.71', scope: '19.71' };

describe('the registry', () => {
  let side: ReadSide;
  let history: History;
  let families: readonly FamilyState[];

  beforeAll(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'registry', 25);
    await history.attempts(0, 700);
    const projections = [registryProjection(side.keyed), figuresProjection];
    await drain(side, new ProjectionRunner(side, projections));
    families = [...history.facts.values()].map((facts) => familyAt(facts));
  });

  afterAll(() => side.close());

  const everyPage = async (question: RegistryQuestion): Promise<readonly RegistryRow[]> => {
    const rows: RegistryRow[] = [];
    let page = await registryPage(side.sql, question);
    rows.push(...page.rows);
    while (page.next !== undefined) {
      page = await registryPage(side.sql, { ...question, cursor: page.next });
      rows.push(...page.rows);
    }
    return rows;
  };

  const inCategory = (
    day: Day,
    among: readonly FamilyState[] = families,
  ): { family: FamilyState; person: PersonState }[] =>
    among.flatMap((family) =>
      [...family.persons.values()]
        .filter((person) => categoryOn(family, person, day) !== undefined)
        .map((person) => ({ family, person })),
    );

  const days = (): Day[] => [0, 40, 90, 200, 365].map((back) => addDays(history.today, -back));

  it('shows on any day those whom the facts put in a category that day', async () => {
    for (const asOf of days()) {
      const rows = await everyPage({ ...CITY, asOf, limit: 7 });
      const told = rows.map((r) => `${r.personId} ${r.category} ${r.kelurahan} ${r.atRisk}`);
      const expected = inCategory(asOf).map(({ family, person }) => {
        const home = latestBy(family.residences, asOf) ?? family.residences[0];
        const risk = atRiskOn(person, asOf) ?? null;
        return `${person.id} ${categoryOn(family, person, asOf)} ${home?.kelurahan} ${risk}`;
      });
      expect(told.toSorted()).toEqual(expected.toSorted());
      expect(await registryCount(side.sql, { ...CITY, asOf })).toBe(rows.length);
    }
    expect(inCategory(history.today).length).toBeGreaterThan(10);
  });

  it('says who was seen last when, and whose contact is due', async () => {
    for (const asOf of days())
      for (const row of await everyPage({ ...CITY, asOf })) {
        const person = families.flatMap((f) => f.persons.get(row.personId) ?? [])[0];
        const seen = person?.contacts.map((c) => dayOf(c.at)).filter((day) => day <= asOf);
        expect(row.lastContactOn).toBe(seen?.toSorted().at(-1) ?? null);
        const cadence = currentPolicy.visitCadenceDays[row.category ?? 'BADUTA'];
        if (row.lastContactOn !== null)
          expect(row.dueOn && row.dueOn >= addDays(row.lastContactOn, cadence)).toBe(true);
        expect(row.overdue).toBe(row.dueOn !== null && row.dueOn < asOf);
      }
  });

  /** Told plainly: who, and all that the facts say of her that day. */
  const toldBy = (asOf: Day, among: readonly FamilyState[]): readonly string[] =>
    inCategory(asOf, among)
      .map(({ family, person }) => {
        const category = categoryOn(family, person, asOf);
        const home = latestBy(family.residences, asOf) ?? family.residences[0];
        const seen = person.contacts.map((c) => dayOf(c.at)).filter((day) => day <= asOf);
        const risk = atRiskOn(person, asOf) ?? null;
        return `${person.id} ${category} ${home?.kelurahan} ${home?.posyandu ?? null} ${risk} ${
          stuntingOn(person, category, asOf) ?? null
        } ${seen.toSorted().at(-1) ?? null} ${person.sex} ${person.birthMonth}`;
      })
      .toSorted();

  const stuntingOn = (
    person: PersonState,
    category: string | undefined,
    asOf: Day,
  ): string | undefined => {
    if (category !== 'BADUTA' && category !== 'BALITA') return undefined;
    const measured = person.measurements
      .filter((m) => dayOf(m.at) <= asOf)
      .toSorted((a, b) => (dayOf(a.at) < dayOf(b.at) ? -1 : dayOf(a.at) > dayOf(b.at) ? 1 : 0))
      .map((m) => scored(person, m));
    const haz = measured.findLast(({ counted }) => counted.HAZ !== undefined)?.counted.HAZ;
    if (haz !== undefined) return haz < -2 ? 'STUNTED' : 'NOT_STUNTED';
    return measured.some(({ flagged }) => flagged.includes('HAZ')) ? 'RECHECK' : 'UNKNOWN';
  };

  const toldRow = (r: RegistryRow): string =>
    `${r.personId} ${r.category} ${r.kelurahan} ${r.posyandu} ${r.atRisk} ${r.stunting} ${r.lastContactOn} ${r.sex} ${r.birthMonth}`;

  it('says of each child whether it is stunted, by which height, and finds those who are', async () => {
    const shown = new Set<string | null>();
    for (const asOf of days()) {
      const rows = await everyPage({ ...CITY, asOf });
      expect(rows.map(toldRow).toSorted()).toEqual(toldBy(asOf, families));
      for (const stunting of ['STUNTED', 'NOT_STUNTED', 'RECHECK', 'UNKNOWN'] as const)
        expect(await everyPage({ ...CITY, asOf, stunting })).toEqual(
          rows.filter((row) => row.stunting === stunting),
        );
      for (const { stunting, haz, measuredOn } of rows) {
        shown.add(stunting);
        const valid = stunting === 'STUNTED' || stunting === 'NOT_STUNTED';
        expect([haz !== null, measuredOn !== null]).toEqual([valid, valid]);
        if (haz !== null) expect(haz < -2).toBe(stunting === 'STUNTED');
        if (measuredOn !== null) expect(measuredOn <= asOf).toBe(true);
      }
    }
    expect([...shown]).toEqual(expect.arrayContaining(['STUNTED', 'NOT_STUNTED', 'UNKNOWN', null]));
  });

  it('is on any day, as known at any moment, what the facts known by then say', async () => {
    const facts = [...history.facts.values()];
    const moments = facts
      .flat()
      .map((fact) => fact.recordedAt)
      .toSorted();
    let rowsSeen = 0;
    for (const part of [0.2, 0.5, 0.8, 1])
      for (const back of [-30, 0, 60, 300]) {
        const knownAt = moments[Math.floor((moments.length - 1) * part)] ?? '';
        const asOf = addDays(history.today, -back);
        const then = facts.map((own) => familyAt(own, { knownAt }));
        const question = { ...CITY, asOf, knownAt, limit: 7 };
        const rows = await everyPage(question);
        expect(rows.map(toldRow).toSorted()).toEqual(toldBy(asOf, then));
        expect(await registryCount(side.sql, question)).toBe(rows.length);
        rowsSeen += rows.length;
        const members = await everyPage({ ...question, members: true, limit: 50 });
        const present = then.flatMap((family) =>
          [...family.persons.values()].filter((person) => presentOn(family, person, asOf)),
        );
        expect(members.map((m) => m.personId).toSorted()).toEqual(
          present.map((person) => person.id).toSorted(),
        );
      }
    expect(rowsSeen).toBeGreaterThan(30);
  });

  it('as known at the last moment is as known now, in every column and every order', async () => {
    const facts = [...history.facts.values()].flat();
    const knownAt =
      facts
        .map((fact) => fact.recordedAt)
        .toSorted()
        .at(-1) ?? '';
    for (const asOf of days())
      for (const some of [{}, { atRisk: true }, { overdue: true }, { area: '19.71.01' }])
        expect(await everyPage({ ...CITY, ...some, asOf, knownAt, limit: 5 })).toEqual(
          await everyPage({ ...CITY, ...some, asOf }),
        );
  });

  it('filters by each criterion, alone and together', async () => {
    const asOf = history.today;
    const all = await everyPage({ ...CITY, asOf });
    const questions: Partial<RegistryQuestion>[] = [
      { category: 'BADUTA' },
      { atRisk: true },
      { overdue: true },
      { overdue: false, category: 'BALITA' },
      { area: all[0]?.kelurahan ?? '' },
      { area: all[0]?.kelurahan.slice(0, 8) ?? '' },
      { scope: all[0]?.kelurahan ?? '' },
    ];
    for (const question of questions) {
      const { area = '19.71', scope = '19.71', category, atRisk, overdue } = question;
      const expected = all.filter(
        (r) =>
          r.kelurahan.startsWith(area) &&
          r.kelurahan.startsWith(scope) &&
          (category === undefined || r.category === category) &&
          (atRisk === undefined || r.atRisk === atRisk) &&
          (overdue === undefined || r.overdue === overdue),
      );
      expect(await everyPage({ ...CITY, asOf, ...question })).toEqual(expected);
    }
  });

  it('shows nothing outside the scope, whatever area is asked for', async () => {
    const asOf = history.today;
    const page = await registryPage(side.sql, { area: '19.71.01', scope: '19.71.02.1001', asOf });
    expect(page).toEqual({ rows: [], next: undefined });
    for (const area of ['19.71', '19.71.01', '19.71.01.1004'])
      for (const row of await everyPage({ area, scope: '19.71.01.1004', asOf }))
        expect(row.kelurahan).toBe('19.71.01.1004');
  });

  it('goes through the names in order, one page after the other, with no name in the cursor', async () => {
    const asOf = history.today;
    const whole = await everyPage({ ...CITY, asOf, members: true, limit: 200 });
    expect(whole.length).toBeGreaterThan(20);
    expect(await everyPage({ ...CITY, asOf, members: true, limit: 3 })).toEqual(whole);
    const { next, rows } = await registryPage(side.sql, { ...CITY, asOf, limit: 3 });
    expect(isCursor(next ?? '')).toBe(true);
    const cursor = Buffer.from(next ?? '', 'base64url').toString();
    for (const { name } of rows) expect(cursor).not.toContain(name);
  });

  it('finds a person by parts of the name, whatever the case, and by NIK', async () => {
    const asOf = history.today;
    const [{ person } = { person: undefined }] = inCategory(asOf).filter((x) => x.person.nik);
    const question = { ...CITY, asOf, members: true };
    const words = (person?.name ?? '').split(' ').map((word) => word.slice(1, 5).toUpperCase());
    const named = await everyPage({ ...question, name: words.reverse().join(' ') });
    expect(named.map((row) => row.personId)).toContain(person?.id);
    expect(await everyPage({ ...question, name: '100%_' })).toEqual([]);

    const nikHash = side.keyed.hash(NIK_PURPOSE, person?.nik ?? '');
    const found = await everyPage({ ...question, nikHash });
    expect(found.map((row) => row.personId)).toContain(person?.id);
    const holders = await nikHolders(side.sql, [nikHash]);
    expect(holders.map((holder) => holder.personId)).toContain(person?.id);
  });

  it('knows where a family lives', async () => {
    const settled: string[] = [];
    for (const [stream, facts] of history.facts) {
      const familyId = stream.slice('family-'.length);
      const { closures, residences } = familyAt(facts);
      const kelurahan = residences.at(-1)?.kelurahan;
      // A registration that was voided, with everyone in it, leaves nothing to be found.
      const place =
        kelurahan === undefined
          ? undefined
          : {
              familyId,
              kelurahan,
              closed: closures.length > 0 && closures.at(-1)?.reopenedAt === undefined,
              version: facts.length,
              position: facts.at(-1)?.position,
            };
      expect(await familyPlace(side.sql, familyId)).toEqual(place);
      if (place !== undefined) settled.push(familyId);
    }
    expect(settled.length).toBeGreaterThan(10);
    const ids = [...history.facts.keys()].map((stream) => stream.slice('family-'.length));
    expect([...(await familyPlaces(side.sql, ids)).keys()].sort()).toEqual(settled.sort());
    expect(await familyPlace(side.sql, '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55')).toBeUndefined();
  });
});
