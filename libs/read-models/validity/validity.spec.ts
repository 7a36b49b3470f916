import fc from 'fast-check';
import { KECAMATAN } from '#libs/domain/area';
import {
  ageGroupOf,
  ageRatio,
  digitPreference,
  doubtOf,
  heapShare,
  isWithheld,
  qualityOf,
  sexRatio,
  type QualityReport,
} from '#libs/domain/growth';
import { addDays, addMonths, dayOf, toLocal, type Day, type Fact } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { naiveValidity, type Naive, type NaiveReading } from '../testing/naive-validity.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import {
  behindPage,
  foundBreakdown,
  foundPage,
  validityOverview,
  validityProjection,
  validityTrend,
  VALIDITY_RULES,
  type PersonRule,
} from './index.js';
import { monthEnds, type ValidityAsked } from './asked.js';
import type { GroupRule } from './rule.js';
import { ruleOfWarning } from './rules/index.js';
import { REPEATED_READINGS } from './rules/repeated-readings.js';
import { standing } from './standing.js';
import { KEPT_TABLES } from './sums/kept.js';

const CITY = '19.71';
/** Few enough that a small history has groups of them. */
const SMALLEST = 3;

const GROUP_RULES = VALIDITY_RULES.filter((rule): rule is GroupRule => rule.about !== 'PERSON');
const PERSON_RULES = VALIDITY_RULES.filter((rule): rule is PersonRule => rule.about === 'PERSON');

const WARNING_RULES = new Map(
  [...ruleOfWarning].map(([code, { id, warnings }]) => [code, { id, ends: warnings?.ends ?? '' }]),
);

const byKey = <T>(items: readonly T[], key: (item: T) => string | undefined) =>
  [...Map.groupBy(items, key)].flatMap(([name, own]) =>
    name === undefined || name === '' ? [] : [[name, own] as const],
  );

const report = (rows: readonly NaiveReading[]): QualityReport => {
  const found = qualityOf(rows, 1);
  if (isWithheld(found)) throw new Error('withheld');
  return found;
};

const INDICES = ['HAZ', 'WAZ', 'WHZ', 'BAZ'] as const;
const SHAPE = ['SKEWED', 'KURTOSIS_UNUSUAL'];

const above = (n: number, of: number, percent: number): readonly string[] =>
  of >= SMALLEST && 100 * n > percent * of ? [`${n}/${of}`] : [];

type Judge = (rows: readonly NaiveReading[]) => readonly string[];

const ofWorkers: Readonly<Record<string, Judge>> = {
  'Q-FLAGGED': (rows) => {
    const scoredRows = rows.filter(({ scores }) =>
      Object.values(scores).some((s) => typeof s === 'object' && 'z' in s),
    );
    return above(rows.filter((r) => r.warned).length, scoredRows.length, 1);
  },
  'AN-05-WORKER': (rows) => {
    const full = rows.filter(
      ({ child, previous }) =>
        child.weightKg !== undefined &&
        child.heightCm !== undefined &&
        previous?.child.weightKg !== undefined &&
        previous.child.heightCm !== undefined,
    );
    return above(report(rows).followUp.repeated.n, full.length, 10);
  },
  'Q-MISSING': (rows) => {
    const { weightMissing, heightMissing, oedemaNotExamined } = report(rows).completeness;
    return [weightMissing, heightMissing, oedemaNotExamined].flatMap(({ n, of }) =>
      above(n, of, 5),
    );
  },
  'Q-DIGITS': (rows) =>
    (['weightKg', 'heightCm'] as const).flatMap((field) => {
      const read = rows.flatMap(({ child }) => child[field] ?? []);
      const found = digitPreference(read);
      if (found === undefined || found.n < SMALLEST) return [];
      if (found.grade !== 'PROBLEMATIC' && !found.heaped) return [];
      return [`${found.wholeOrHalf.n}/${found.n}`];
    }),
  'Q-SPREAD': (rows) => {
    const { moments, concerns } = report(rows).scores.HAZ;
    const n = moments?.n ?? 0;
    return n >= SMALLEST && concerns.includes('SD_SUSPICIOUSLY_SMALL') ? [`${n}/${n}`] : [];
  },
  'Q-SHAPE': (rows) => {
    const { scores } = report(rows);
    const odd = INDICES.filter(
      (index) =>
        (scores[index].moments?.n ?? 0) >= SMALLEST &&
        scores[index].concerns.some((c) => SHAPE.includes(c)),
    );
    return odd.length === 0 ? [] : [`${odd.length}/${rows.length}`];
  },
};

const quality: Judge = (rows) => {
  const { scores, digits } = report(rows);
  const signs = [
    ...INDICES.flatMap((index) =>
      (scores[index].moments?.n ?? 0) >= SMALLEST ? scores[index].concerns : [],
    ),
    ...[digits.weight, digits.height].filter(
      (d) => d !== undefined && d.n >= SMALLEST && d.grade === 'PROBLEMATIC',
    ),
  ];
  return signs.length === 0 ? [] : [`${rows.filter((r) => r.warned).length}/${rows.length}`];
};

const ofChildren: Readonly<Record<string, Judge>> = {
  'RP-06': (rows) => {
    const heights = rows.flatMap(({ scores: { HAZ } }) => (HAZ?.flagged === false ? HAZ.z : []));
    const n = heights.filter((z) => z < -2).length;
    const of = heights.length;
    return of >= SMALLEST && doubtOf((100 * n) / of) !== undefined ? [`${n}/${of}`] : [];
  },
  'Q-HEAPING': (rows) => {
    const births = rows.flatMap(({ birthDate }) => birthDate ?? []);
    const round = births.filter((day) => day.endsWith('-01') || day.endsWith('-15')).length;
    const whole = rows.filter(({ ageDays }) =>
      [12, 24, 36, 48].includes(Math.floor(ageDays / 30.4375)),
    ).length;
    const shares = [
      heapShare('BIRTH_DAY', round, births.length),
      heapShare('WHOLE_YEARS', whole, rows.length),
    ];
    return shares.flatMap(({ n, of, heaped }) => (heaped && of >= SMALLEST ? [`${n}/${of}`] : []));
  },
  'Q-SEX': (rows) => {
    const boys = rows.filter(({ child }) => child.sex === 'L').length;
    const { p = 1 } = sexRatio(boys, rows.length - boys);
    return p < 0.001 ? [`${boys}/${rows.length}`] : [];
  },
  'Q-AGES': (rows) => {
    const between = (from: number, to: number): number =>
      rows.filter(({ ageDays }) => ageDays / 30.4375 >= from && ageDays / 30.4375 < to).length;
    const [young, old] = [between(6, 30), between(30, 60)];
    const { p = 1 } = ageRatio(young, old);
    return p < 0.001 && young + old >= SMALLEST ? [`${young}/${young + old}`] : [];
  },
};

const lastOfEach = (rows: readonly NaiveReading[]): readonly NaiveReading[] => [
  ...new Map(rows.map((row) => [row.personId, row])).values(),
];

const wholeMonth = (asOf: Day, back = 0): Day =>
  addDays(addMonths(`${addDays(asOf, 1).slice(0, 7)}-01`, -back), -1);

/** D and S of a kelurahan in the month that ends on a day. */
const covered = (naive: Naive, end: Day) => {
  const measured = new Set(
    naive.readings.filter((r) => r.measuredOn.startsWith(end.slice(0, 7))).map((r) => r.personId),
  );
  return new Map(
    byKey(naive.childrenOn(end), ({ kelurahan }) => kelurahan).map(([key, children]) => [
      key,
      { d: children.filter((c) => measured.has(c.personId)).length, s: children.length },
    ]),
  );
};

/** Of each measurer: children with the figures of others of that day, and how many such figures. */
const repeated = (rows: readonly NaiveReading[]): readonly string[] => {
  const alike = byKey(rows, (r) =>
    r.child.weightKg === undefined || r.child.heightCm === undefined
      ? undefined
      : `${r.worker}|${r.measuredOn} ${r.child.weightKg} ${r.child.heightCm}`,
  )
    .map(([key, own]) => [key.split('|')[0] ?? '', lastOfEach(own).length] as const)
    .filter(([, n]) => n >= 3);
  return byKey(alike, ([worker]) => worker).map(
    ([worker, own]) =>
      `AN-05-SAME-DAY ${worker} ${own.reduce((sum, [, n]) => sum + n, 0)}/${own.length}`,
  );
};

/** Rule, key, part and whole of every group found on a day. */
const naiveGroups = (naive: Naive, asOf: Day, knownAt: string | undefined): readonly string[] => {
  const from = addMonths(`${asOf.slice(0, 7)}-01`, -5);
  const upTo = naive.readings.filter(({ measuredOn }) => measuredOn <= asOf);
  const rows = upTo.filter(({ measuredOn }) => measuredOn >= from);
  const judged = (
    rule: string,
    judge: Judge,
    all: readonly NaiveReading[],
    key: (row: NaiveReading) => string | undefined,
  ): readonly string[] =>
    byKey(all, key)
      .filter(([, own]) => own.length >= SMALLEST)
      .flatMap(([name, own]) => judge(own).map((found) => `${rule} ${name} ${found}`));
  const latest = lastOfEach(upTo).filter(({ measuredOn }) => measuredOn >= from);
  const [now, before] = [covered(naive, wholeMonth(asOf)), covered(naive, wholeMonth(asOf, 1))];
  const hours = byKey(naive.entries, ({ worker, hour }) => `${worker}|${hour}`).filter(
    ([key, own]) => {
      const start = Date.parse(`${key.split('|')[1]}:00:00Z`);
      const day = dayOf(toLocal(start));
      const over = knownAt === undefined || start + 3_600_000 <= Date.parse(knownAt);
      return own.length > 60 && over && day <= asOf && day > addDays(asOf, -30);
    },
  );
  return [
    ...Object.entries(ofWorkers).flatMap(([rule, judge]) =>
      judged(rule, judge, rows, ({ worker }) => worker),
    ),
    ...judged('Q-KELURAHAN', quality, rows, ({ kelurahan }) => kelurahan),
    ...judged('Q-POSYANDU', quality, rows, ({ kelurahan, posyandu }) =>
      posyandu === undefined ? undefined : `${kelurahan}/${posyandu}`,
    ),
    ...judged('Q-AGE-GROUP', quality, rows, ({ ageDays }) => ageGroupOf(ageDays)),
    ...Object.entries(ofChildren).flatMap(([rule, judge]) =>
      judged(rule, judge, latest, ({ kelurahan }) => kelurahan),
    ),
    ...[...now].flatMap(([key, { d, s }]) =>
      100 * d < 80 * s ? [`Q-COVERAGE ${key} ${d}/${s}`] : [],
    ),
    ...[...new Set([...now.keys(), ...before.keys()])].flatMap((key) => {
      const [n, then] = [now.get(key)?.d ?? 0, before.get(key)?.d ?? 0];
      return then >= SMALLEST && Math.abs(n - then) * 100 > 25 * then
        ? [`RP-07 ${key} ${n}/${then}`]
        : [];
    }),
    ...repeated(rows),
    ...byKey(hours, ([key]) => key.split('|')[0]).map(
      ([worker, own]) => `OP-01-RATE ${worker} ${own.length}/${own.length}`,
    ),
  ].toSorted();
};

describe('validity', () => {
  let side: ReadSide;
  let runner: ProjectionRunner;
  let history: History;

  beforeAll(async () => {
    side = await freshReadSide();
    runner = new ProjectionRunner(side, [validityProjection(side.keyed)]);
    history = new History(side.store, 'validity', 12);
    // Followed in batches, so that sums are kept and not only made.
    for (let seed = 0; seed < 900; seed += 1) {
      await history.attempt({ family: seed, seed });
      if (seed % 60 === 50) await history.measureAlike();
      if (seed % 300 === 299) await drain(side, runner);
    }
  });

  afterAll(() => side.close());

  const facts = (): readonly Fact[] => [...history.facts.values()].flat();

  const questions = fc.record({
    back: fc.integer({ min: -60, max: 420 }),
    // Warnings are there from the day they were recorded, which is today.
    recorded: fc.boolean(),
    known: fc.option(fc.nat(), { nil: undefined }),
  });

  interface Chosen {
    readonly back: number;
    readonly recorded: boolean;
    readonly known: number | undefined;
  }

  const questionOf = ({ back, recorded, known }: Chosen): ValidityAsked => {
    const today = recorded ? dayOf(toLocal(Date.now())) : history.today;
    const all = facts();
    const knownAt = known === undefined ? undefined : all[known % all.length]?.recordedAt;
    const asOf = addDays(today, recorded ? Math.abs(back) % 40 : -back);
    return { area: CITY, asOf, ...(knownAt !== undefined && { knownAt }) };
  };

  const naiveOf = ({ asOf, knownAt }: ValidityAsked): Naive =>
    naiveValidity(history.facts, WARNING_RULES, asOf, knownAt);

  const everyItem = async (rule: PersonRule, asked: ValidityAsked, limit: number) => {
    const items = [];
    let cursor: string | undefined;
    do {
      const page = await foundPage(side.sql, rule, { ...asked, limit, cursor });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return items;
  };

  const derived = PERSON_RULES.filter(({ found }) => found === undefined);

  it('finds on any day, as known at any moment, whom the facts one by one say', async () => {
    const seen = new Map<string, number>();
    const check = async (chosen: Chosen): Promise<void> => {
      const asked = questionOf(chosen);
      const expected = new Set(naiveOf(asked).findings);
      const found: string[] = [];
      for (const rule of derived)
        for (const { familyId, personId } of await everyItem(rule, asked, 200))
          found.push(`${rule.id} ${familyId} ${personId}`);
      expect([asked, [...new Set(found)].toSorted()]).toEqual([asked, [...expected].toSorted()]);
      for (const one of expected) {
        const [rule = ''] = one.split(' ');
        seen.set(rule, (seen.get(rule) ?? 0) + 1);
      }
    };
    await check({ back: 0, recorded: true, known: undefined });
    await fc.assert(fc.asyncProperty(questions, check), { numRuns: 40 });
    // A property that never had anything to find would hold as well: chance gets several turns.
    const seldom = (): readonly string[] =>
      ['AN-09', 'AN-09-STUNTED', 'RK-02', 'OP-01'].filter((rule) => (seen.get(rule) ?? 0) < 3);
    for (let turn = 0; turn < 12 && seldom().length > 0; turn += 1)
      await fc.assert(fc.asyncProperty(questions, check), { numRuns: 20 });
    expect(seldom()).toEqual([]);
  });

  it('judges groups on any day, as known at any moment, as the statistics of the facts do', async () => {
    const seen = new Map<string, number>();
    const check = async (chosen: Chosen): Promise<void> => {
      const asked = questionOf(chosen);
      const found = await standing(side.sql, GROUP_RULES, { ...asked, smallest: SMALLEST });
      const told = [...found].flatMap(([rule, groups]) =>
        groups.map(({ key, n, of }) => `${rule.id} ${key} ${n}/${of}`),
      );
      const expected = naiveGroups(naiveOf(asked), asked.asOf, asked.knownAt);
      expect([asked, told.toSorted()]).toEqual([asked, expected]);
      for (const one of expected) {
        const [rule = ''] = one.split(' ');
        seen.set(rule, (seen.get(rule) ?? 0) + 1);
      }
    };
    await check({ back: 0, recorded: true, known: undefined });
    await fc.assert(fc.asyncProperty(questions, check), { numRuns: 60 });
    expect([...seen.keys()].length).toBeGreaterThan(6);
  });

  it('tells the same figures of several children of any area as its readings alone do', async () => {
    const areas = fc.oneof(
      fc.constant(CITY),
      fc.constantFrom(...KECAMATAN.map(({ code }) => code)),
    );
    let several = 0;
    const check = async (chosen: Chosen, area: string): Promise<void> => {
      const asked = questionOf(chosen);
      const found = await standing(side.sql, [REPEATED_READINGS], { ...asked, area });
      const told = (found.get(REPEATED_READINGS) ?? []).map(
        ({ key, n, of: groups }) => `${REPEATED_READINGS.id} ${key} ${n}/${groups}`,
      );
      const from = addMonths(`${asked.asOf.slice(0, 7)}-01`, -5);
      const rows = naiveOf(asked).readings.filter(
        (r) => r.measuredOn >= from && r.measuredOn <= asked.asOf && r.kelurahan.startsWith(area),
      );
      expect([asked, area, told.toSorted()]).toEqual([asked, area, repeated(rows).toSorted()]);
      several += told.length;
      for (const { key, n } of found.get(REPEATED_READINGS) ?? []) {
        const { items } = await behindPage(side.sql, REPEATED_READINGS, key, {
          ...asked,
          area,
          limit: 500,
        });
        const own = new Set(items.map((i) => `${i.since} ${i.personId}`));
        expect([asked, area, key, own.size]).toEqual([asked, area, key, n]);
      }
    };
    const past = questions.map((one) => ({ ...one, back: Math.abs(one.back), recorded: false }));
    await fc.assert(fc.asyncProperty(past, areas, check), { numRuns: 150 });
    expect(several).toBeGreaterThan(10);
  });

  it('is counted, broken down and followed by month as it is listed, and since as long', async () => {
    const check = async (chosen: Chosen): Promise<void> => {
      const asked = questionOf(chosen);
      const { rules } = await validityOverview(side.sql, asked);
      expect(rules.map(({ rule }) => rule)).toEqual(VALIDITY_RULES);
      for (const { rule, count, since } of rules.filter((one) => one.rule.about === 'PERSON')) {
        const items = await everyItem(rule as PersonRule, asked, 3);
        expect([rule.id, items.length, items[0]?.since]).toEqual([rule.id, count, since]);
        const { kelurahan } = await foundBreakdown(side.sql, rule as PersonRule, asked);
        expect(kelurahan.reduce((sum, place) => sum + place.count, 0)).toBe(count);
        const [before, last] = await validityTrend(side.sql, rule, asked, 2);
        expect(last?.count).toBe(count);
        const [end = ''] = monthEnds(asked.asOf, 2);
        const then = await everyItem(rule as PersonRule, { ...asked, asOf: end }, 200);
        expect(before).toEqual({ month: end.slice(0, 7), asOf: end, count: then.length });
      }
    };
    await fc.assert(fc.asyncProperty(questions, check), { numRuns: 4 });
  });

  it('opens the children behind each group', async () => {
    const asked = { area: CITY, asOf: history.today, smallest: SMALLEST };
    const found = await standing(side.sql, GROUP_RULES, asked);
    const opened: string[] = [];
    const latest = facts()
      .map(({ recordedAt }) => recordedAt)
      .reduce((a, b) => (a > b ? a : b));
    for (const [rule, groups] of found)
      for (const { key } of groups.slice(0, 2)) {
        const page = await behindPage(side.sql, rule, key, { ...asked, limit: 500 });
        if (page.items.length > 0) opened.push(rule.id);
        expect(new Set(page.items.map((i) => `${i.familyId} ${i.personId} ${i.factId}`)).size).toBe(
          page.items.length,
        );
        const past = { ...asked, knownAt: latest, limit: 500 };
        expect((await behindPage(side.sql, rule, key, past)).items).toEqual(page.items);
      }
    expect(new Set(opened).size).toBeGreaterThan(5);
  });

  it('keeps its sums as a rebuild makes them', async () => {
    const contents = async () => {
      const rows: Record<string, readonly string[]> = {};
      for (const table of KEPT_TABLES) {
        const found = await side.sql.query<{ row: string }>(
          `select t::text as row from read.${table} t order by 1`,
        );
        rows[table] = found.map(({ row }) => row);
      }
      return rows;
    };
    const live = await contents();
    await runner.rebuild();
    expect(await contents()).toEqual(live);
    for (const table of ['validity_sum_worker', 'validity_sum_place', 'validity_registered'])
      expect(live[table]?.length).toBeGreaterThan(10);
  });
});
