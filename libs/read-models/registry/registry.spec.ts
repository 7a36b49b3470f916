import {
  atRiskOn,
  categoryOn,
  currentPolicy,
  familyAt,
  latestBy,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, dayOf, type Day } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { migratedDatabase } from '../../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../../test/support/postgres.js';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { openReadSide, type ReadSide } from '../testing/read-side.js';
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
  let database: FreshDatabase;
  let side: ReadSide;
  let history: History;
  let families: readonly FamilyState[];

  beforeAll(async () => {
    database = await migratedDatabase();
    side = openReadSide(database.appUrl);
    history = new History(side.store, 'registry', 25);
    for (let seed = 0; seed < 700; seed += 1) await history.attempt({ family: seed, seed });
    await drain(side, new ProjectionRunner(side, [registryProjection(side.keyed)]));
    families = [...history.facts.values()].map((facts) => familyAt(facts));
  });

  afterAll(async () => {
    await side.close();
    await database.drop();
  });

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

  const inCategory = (day: Day): { family: FamilyState; person: PersonState }[] =>
    families.flatMap((family) =>
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
