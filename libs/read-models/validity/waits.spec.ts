import {
  birthDayOf,
  categoryOn,
  familyAt,
  latestBy,
  scored,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, addMonths, dayOf, type Day } from '#libs/domain/kernel';
import { overdueWarnings } from '#libs/domain/risk';
import { ProjectionRunner } from '#libs/projections';
import { migratedDatabase } from '../../../test/support/migrated-database.js';
import type { FreshDatabase } from '../../../test/support/postgres.js';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { openReadSide, type ReadSide } from '../testing/read-side.js';
import {
  foundPage,
  ruleNamed,
  validityOverview,
  validityProjection,
  validityTrend,
} from './index.js';
import type { PersonRule } from './rule.js';

const RULES: Readonly<Record<string, string>> = {
  NOT_MEASURED: 'AN-09',
  STUNTED_NOT_REMEASURED: 'AN-09-STUNTED',
  PREGNANCY_WITHOUT_OUTCOME: 'LC-02',
  WEDDING_WITHOUT_OUTCOME: 'LC-02',
  ASSESSMENT_STALE: 'RK-02',
};

/** What the domain says of one person as of one day, from her histories alone. */
const naive = (family: FamilyState, person: PersonState, asOf: Day): readonly string[] => {
  if (categoryOn(family, person, asOf) === undefined) return [];
  const birthDate = birthDayOf(person);
  const measured = person.measurements
    .filter((m) => dayOf(m.at) <= asOf)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  const born = addMonths(birthDate, 60) > asOf && birthDate <= asOf;
  const open = <T extends { readonly at: string; readonly endedAt?: string }>(
    items: readonly T[],
  ) => items.filter((p) => p.endedAt === undefined || dayOf(p.endedAt) > asOf);
  const found = new Set<string>();
  const ask = (waiting: Omit<Parameters<typeof overdueWarnings>[0], 'asOf'>) => {
    for (const warning of overdueWarnings({ asOf, ...waiting })) found.add(RULES[warning] ?? '');
  };
  // A child that came into the family at five or later is none of these.
  if (born && addMonths(birthDate, 60) > dayOf(person.addedAt))
    ask({
      child: {
        birthDate,
        measuredOn: measured && dayOf(measured.at),
        stunted: measured !== undefined && (scored(person, measured).counted.HAZ ?? 0) < -2,
      },
    });
  for (const p of open(person.pregnancies)) ask({ pregnantSince: p.lastMenstruation });
  for (const e of open(person.engagements)) ask({ weddingPlannedOn: e.weddingPlannedOn });
  ask({ assessedOn: latestBy(person.assessments, asOf)?.at.slice(0, 10) });
  return [...found];
};

describe('what only waits', () => {
  let database: FreshDatabase;
  let side: ReadSide;
  let history: History;

  beforeAll(async () => {
    database = await migratedDatabase();
    side = openReadSide(database.appUrl);
    history = new History(side.store, 'validity', 10);
    for (let seed = 0; seed < 900; seed += 1) await history.attempt({ family: seed, seed });
    await drain(side, new ProjectionRunner(side, [validityProjection(side.keyed)]));
  });

  afterAll(async () => {
    await side.close();
    await database.drop();
  });

  const naiveOn = (asOf: Day): readonly string[] =>
    [...history.facts].flatMap(([stream, facts]) => {
      const family = familyAt(facts);
      return [...family.persons.values()].flatMap((person) =>
        naive(family, person, asOf).map((rule) => `${rule} ${stream.slice(7)} ${person.id}`),
      );
    });

  const foundOn = async (asOf: Day): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const id of new Set(Object.values(RULES))) {
      const rule = ruleNamed(id) as PersonRule;
      let cursor: string | undefined;
      do {
        const page = await foundPage(side.sql, rule, { area: '19.71', asOf, limit: 3, cursor });
        for (const { familyId, personId } of page.items)
          found.push(`${id} ${familyId} ${personId}`);
        cursor = page.next;
      } while (cursor !== undefined);
    }
    return [...new Set(found)];
  };

  it('is found on any day for exactly those of whom the rules of risk say it', async () => {
    const seen = new Map<string, number>();
    for (let back = -200; back < 1_200; back += 17) {
      const asOf = addDays(history.today, -back);
      const expected = naiveOn(asOf);
      expect([asOf, (await foundOn(asOf)).toSorted()]).toEqual([asOf, expected.toSorted()]);
      for (const one of expected) {
        const [rule = ''] = one.split(' ');
        seen.set(rule, (seen.get(rule) ?? 0) + 1);
      }
    }
    // A property that never had anything to find would hold as well.
    for (const rule of ['AN-09', 'AN-09-STUNTED', 'RK-02'])
      expect(seen.get(rule)).toBeGreaterThan(2);
  });

  it('is counted in the overview and at the end of each month as it is listed', async () => {
    const asked = { area: '19.71', asOf: history.today };
    const { rules } = await validityOverview(side.sql, asked);
    const rule = ruleNamed('RK-02') as PersonRule;
    const count = rules.find((one) => one.rule === rule)?.count;
    const page = await foundPage(side.sql, rule, { ...asked, limit: 10_000 });
    expect(page.items).toHaveLength(count ?? -1);
    const trend = await validityTrend(side.sql, rule, asked, 4);
    expect(trend.map(({ count: n }) => n).at(-1)).toBe(count);
    for (const { asOf, count: n } of trend)
      expect(
        (await foundPage(side.sql, rule, { ...asked, asOf, limit: 10_000 })).items,
      ).toHaveLength(n);
  });
});
