/*
 * Growth scores on one thread, against WHO's own R package. Run after `npm run build`:
 * node bench/growth/bench.ts
 */
import { performance } from 'node:perf_hooks';

/** anthro 1.1.0.9000 in R 4.2.2, all six indices, 100,000 rows, 2 cores, one thread: 2.43-2.47 s. */
const WHO_ROWS_PER_SECOND = 41_000;
const TARGET_ROWS_PER_SECOND = 400_000;
const TARGET_LOAD_MS = 20;
const ROWS = 100_000;
const ROUNDS = 5;

const startedAt = performance.now();
const growth = await import('#libs/domain/growth');
const importedAt = performance.now();
growth.whoTables();
const loadMs = performance.now() - importedAt;

/** Park and Miller's generator: the same children on every machine. */
const chance = (
  (seed: number) => () =>
    (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
)(1_971);

const children = Array.from({ length: ROWS }, () => {
  const ageDays = Math.floor(chance() * 1827);
  const heightCm = Number((50 + 1.35 * Math.sqrt(ageDays) + 8 * (chance() - 0.5)).toFixed(1));
  return {
    sex: chance() < 0.5 ? ('L' as const) : ('P' as const),
    ageDays,
    heightCm,
    weightKg: Number((15.5 * (heightCm / 100) ** 2 * (0.85 + 0.3 * chance())).toFixed(2)),
    position: chance() < 0.95 === ageDays < 731 ? ('PB' as const) : ('TB' as const),
    headCm: Number((44 + 6 * (chance() - 0.5)).toFixed(1)),
    muacCm: Number((14.5 + 4 * (chance() - 0.5)).toFixed(1)),
    oedema: 'TIDAK' as const,
  };
});

const round = (): number => {
  const from = performance.now();
  let scored = 0;
  for (const child of children) {
    const scores = growth.zScores(child);
    if (scores.WHZ !== undefined) scored += 1;
    if (growth.growthClasses(scores).HAZ === 'PERIKSA_ULANG') scored += 1;
  }
  if (scored === 0) throw new Error('Nothing was scored.');
  return (1000 * ROWS) / (performance.now() - from);
};

round();
const rates = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b);
const median = rates[Math.floor(ROUNDS / 2)] as number;
const whole = (n: number): string => Math.round(n).toLocaleString('en');
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

console.log(`module import            ${(importedAt - startedAt).toFixed(1)} ms`);
console.log(
  `tables, first load       ${loadMs.toFixed(1)} ms (target < ${TARGET_LOAD_MS} ms: ${verdict(loadMs < TARGET_LOAD_MS)})`,
);
console.log(
  `six scores and classes   ${whole(median)} rows/s, median of ${ROUNDS} rounds of ${whole(ROWS)} (${whole(rates[0] as number)} to ${whole(rates.at(-1) as number)})`,
);
console.log(
  `target                   ${whole(TARGET_ROWS_PER_SECOND)} rows/s: ${verdict(median >= TARGET_ROWS_PER_SECOND)}`,
);
console.log(
  `WHO's package in R       ${whole(WHO_ROWS_PER_SECOND)} rows/s: ratio ${(median / WHO_ROWS_PER_SECOND).toFixed(1)}`,
);
