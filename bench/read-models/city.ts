import { KELURAHAN } from '#libs/domain/area';
import { familyFacts } from '#libs/domain/family';
import { addDays, type NewFact } from '#libs/domain/kernel';
import { derivedId, type FactStore } from '#libs/event-store';

/** Park and Miller's generator: the same city on every machine. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

const ROOT = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const SYLLABLES = ['sa', 'ri', 'wa', 'ti', 'nu', 'rah', 'ma', 'di', 'an', 'su', 'ko', 'lin'];

const fact = (type: string, day: string, data: Record<string, unknown>, hour = '09'): NewFact => ({
  type,
  schema: familyFacts.get(type)?.schema ?? 1,
  data,
  occurredAt: `${day}T${hour}:00:00+07:00`,
  capturedAt: `${day}T${hour}:00:00+07:00`,
  warnings: [],
});

/** What one command recorded, on which day the log took it in. */
interface Recorded {
  readonly day: string;
  readonly facts: readonly NewFact[];
}

/** A mother, a father and two small children over a year of weighings, visits and judgements. */
const lifeOf = (n: number): readonly Recorded[] => {
  const chance = random(n + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;
  const name = (): string => [0, 1, 2].map(() => pick(SYLLABLES)).join('');
  const id = (who: string): string => derivedId(ROOT, `${n} ${who}`);
  const start = addDays('2024-01-05', Math.floor(chance() * 150));
  const person = (who: string, born: string, sex: 'L' | 'P', role: string): NewFact =>
    fact('PersonAdded', start, {
      personId: id(who),
      name: `${name()} ${name()}`,
      nik: `19710449032${String(10_000 + (n % 90_000))}`.slice(0, 15) + String(role.length % 10),
      nikStatus: 'DECLARED',
      sex,
      birthDate: born,
      role,
    });
  const children = ['first', 'second'].map((who) => ({
    who,
    born: addDays('2024-06-01', -Math.floor(chance() * 1_700)),
  }));
  const months: Recorded[] = Array.from({ length: 12 }, (_, month) => {
    const day = addDays(start, 20 + month * 30);
    // One weighing in ten is entered two months late.
    const entered = chance() < 0.1 ? addDays(day, 60) : day;
    const weighed = children.map(({ who }) =>
      fact('MeasurementRecorded', day, { personId: id(who), weightKg: 9.6, place: 'POSYANDU' }),
    );
    const seen = [...children.map(({ who }) => id(who)), id('mother')];
    const visit = fact('HomeVisitCompleted', day, { personsSeen: seen, place: 'RUMAH' }, '15');
    const both: Recorded[] = [
      { day: entered, facts: weighed.slice(0, 1) },
      { day: entered, facts: month % 2 === 0 ? [visit] : weighed.slice(1) },
    ];
    return both;
  }).flat();
  const risk = { factors: ['A9'], ruleSet: 'risk/1' };
  const judged: Recorded[] = children.map(({ who }, k) => {
    const day = addDays(start, 25 + k);
    const atRisk = chance() < 0.4;
    const data = { personId: id(who), ...risk, atRisk, factors: atRisk ? risk.factors : [] };
    return { day, facts: [fact('RiskAssessed', day, data)] };
  });
  const home = { kelurahan: pick(KELURAHAN).code, residency: 'KTP_PANGKALPINANG' };
  return [
    {
      day: start,
      facts: [
        fact('FamilyRegistered', start, home),
        person('father', '1992-03-09', 'L', 'KEPALA_KELUARGA'),
        person('mother', '1995-03-09', 'P', 'ISTRI'),
        ...children.map(({ who, born }) => person(who, born, 'P', 'ANAK')),
      ],
    },
    ...[...months, ...judged].sort((a, b) => (a.day < b.day ? -1 : 1)),
  ];
};

const AT_ONCE = 64;

/** Records some families, each fact on its own day of the pretended clock. Resolves to the facts. */
export const recordCity = async (store: FactStore, families: number): Promise<number> => {
  const work = Array.from({ length: families }, (_, n) => ({
    stream: `family-${derivedId(ROOT, `family ${n}`)}`,
    life: lifeOf(n),
    version: 0,
    next: 0,
  }));
  const byDay = work
    .flatMap((family) => family.life.map(({ day }, k) => ({ family, day, k })))
    .sort((a, b) => (a.day === b.day ? a.k - b.k : a.day < b.day ? -1 : 1));
  let recorded = 0;
  const take = async (todo: typeof byDay): Promise<void> => {
    for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
      const { family, day } = item;
      const { facts } = family.life[family.next++] as Recorded;
      const commandId = derivedId(ROOT, `${family.stream} ${family.next}`);
      const outcome = await store.append(
        family.stream,
        family.version,
        facts,
        {
          commandId,
          correlationId: commandId,
          actor: 'bench',
          role: 'BIDAN',
          area: '19.71',
          source: 'SEED',
        },
        { demoNow: `${day}T05:00:00.000Z` },
      );
      if (outcome.status !== 'appended') throw new Error(outcome.status);
      family.version += facts.length;
      recorded += facts.length;
    }
  };
  // One lane for each family at a time: its facts must arrive in their order.
  const lanes = Array.from({ length: AT_ONCE }, () => [] as typeof byDay);
  const laneOf = new Map(work.map((family, n) => [family, n % AT_ONCE]));
  for (const item of byDay) lanes[laneOf.get(item.family) ?? 0]?.unshift(item);
  await Promise.all(lanes.map(take));
  return recorded;
};
