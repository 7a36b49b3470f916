/* Evaluation and rehearsal of persons made up by chance, on one thread: no log in it. */
import { performance } from 'node:perf_hooks';

const TARGET_PER_MINUTE = 200_000;
const CITY_PERSONS = 5_000;
const CITY_TARGET_MS = 2_000;
const PERSONS = 50_000;
const ROUNDS = 5;

const startedAt = performance.now();
const risk = await import('#libs/domain/risk');
const loadMs = performance.now() - startedAt;

/** Park and Miller's generator: the same persons on every machine. */
const chance = (
  (seed: number) => () =>
    (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
)(1_971);
const tenth = (n: number): number => Math.round(n * 10) / 10;
const day = (index: number): string =>
  new Date(Date.UTC(2025, 6, 1) - index * 86_400_000).toISOString().slice(0, 10);

type Person = Parameters<typeof risk.evaluate>[1];

/** A child weighed and measured every month of its life, as the posyandu does: up to 24 times. */
const child = (personId: string): Person => {
  const ageDays = 60 + Math.floor(chance() * 1700);
  const months = Math.min(24, Math.floor(ageDays / 30));
  const factor = 0.93 + 0.12 * chance();
  return {
    personId,
    asOf: day(0),
    category: ageDays < 730 ? 'BADUTA' : 'BALITA',
    sex: chance() < 0.5 ? 'L' : 'P',
    birthDate: day(ageDays),
    birth: { weightKg: 2.3 + chance(), lengthCm: tenth(47 + 4 * chance()), weeks: 39 },
    measurements: Array.from({ length: months }, (_, i) => {
      const back = (months - i) * 30 - 25;
      const heightCm = tenth((50 + 1.35 * Math.sqrt(ageDays - back)) * factor);
      return {
        factId: `${personId}-${i}`,
        day: day(back),
        heightCm,
        position: ageDays - back < 731 ? ('PB' as const) : ('TB' as const),
        weightKg: tenth(15.5 * (heightCm / 100) ** 2 * (0.9 + 0.2 * chance())),
        oedema: 'TIDAK' as const,
      };
    }),
    answers: {
      day: day(5),
      values: {
        exclusiveBreastfeeding: chance() < 0.9,
        complementaryFeedingAdequate: chance() < 0.9,
        immunisationComplete: chance() < 0.9,
      },
    },
  };
};

const pregnant = (personId: string): Person => ({
  personId,
  asOf: day(0),
  category: 'BUMIL',
  sex: 'P',
  birthDate: day(6_600 + Math.floor(chance() * 7_500)),
  pregnancy: { dueOn: '2025-11-01' },
  previousBirthOn: chance() < 0.4 ? null : day(200 + Math.floor(chance() * 2_000)),
  livingChildren: Math.floor(chance() * 4),
  measurements: [
    {
      factId: `${personId}-0`,
      day: day(20),
      weightKg: 55,
      heightCm: tenth(143 + 20 * chance()),
      muacCm: tenth(21 + 8 * chance()),
      hb: tenth(9 + 5 * chance()),
    },
  ],
  answers: { day: day(5), values: { illness: false, smokeExposed: chance() < 0.3 } },
});

const persons = Array.from({ length: PERSONS }, (_, i) => ({
  familyId: `family-${i}`,
  kelurahan: `19.71.0${1 + (i % 7)}.${1001 + (i % 6)}`,
  input: chance() < 0.6 ? child(`p${i}`) : pregnant(`p${i}`),
}));
const candidate = risk.withParameters(risk.RULES_V1, 'risk/bench', {
  hbPregnant: 10.5,
  hazStunted: -1.9,
});

const timed = (run: () => void): number => {
  const from = performance.now();
  run();
  return performance.now() - from;
};
const medianOf = (run: () => void): number => {
  run();
  const all = Array.from({ length: ROUNDS }, () => timed(run)).sort((a, b) => a - b);
  return all[Math.floor(ROUNDS / 2)] as number;
};
const whole = (n: number): string => Math.round(n).toLocaleString('en');
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

const evaluateMs = medianOf(() => {
  let atRisk = 0;
  for (const { input } of persons)
    if (risk.evaluate(risk.RULES_V1, input).outcome === 'AT_RISK') atRisk += 1;
  if (atRisk === 0 || atRisk === PERSONS) throw new Error('The rules tell nobody apart.');
});
const rehearsal = risk.rehearse(risk.RULES_V1, candidate, persons);
if (rehearsal.totals.movesIn === 0 || rehearsal.totals.movesOut === 0)
  throw new Error('Nobody moves.');
const rehearseMs = medianOf(() => void risk.rehearse(risk.RULES_V1, candidate, persons));
const city = persons.slice(0, CITY_PERSONS);
const cityMs = medianOf(() => void risk.rehearse(risk.RULES_V1, candidate, city));
const perMinute = (PERSONS / rehearseMs) * 60_000;

console.log(`module import, rules checked   ${loadMs.toFixed(1)} ms`);
console.log(
  `evaluate, reasons included     ${whole((PERSONS / evaluateMs) * 1000)} persons/s, median of ${ROUNDS} rounds of ${whole(PERSONS)}`,
);
console.log(
  `rehearse, two rule sets        ${whole(perMinute)} persons/min (target ${whole(TARGET_PER_MINUTE)}: ${verdict(perMinute >= TARGET_PER_MINUTE)})`,
);
console.log(
  `a city of ${whole(CITY_PERSONS)} persons        ${whole(cityMs)} ms (target < ${whole(CITY_TARGET_MS)} ms: ${verdict(cityMs < CITY_TARGET_MS)})`,
);
console.log(`moves of the candidate         ${JSON.stringify(rehearsal.totals)}`);
