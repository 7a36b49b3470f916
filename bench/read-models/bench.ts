/*
 * Rebuilding the read models, and asking them. Run after `npm run build`:
 * node bench/read-models/bench.ts [families]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KELURAHAN } from '#libs/domain/area';
import { openJejak } from '#libs/platform';
import { registryPage } from '#libs/read-models/registry';
import { summarise } from '#libs/read-models/summary';
import { recordCity } from './city.js';

const TARGET_FACTS_PER_SECOND = 50_000;
const families = Number(process.argv[2] ?? 2_000);
const dataDir = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const quiet = (): undefined => undefined;
const jejak = await openJejak(
  {
    dataDir,
    port: 0,
    host: '127.0.0.1',
    language: 'en',
    logLevel: 'warn',
    demo: false,
    trustProxy: false,
  },
  { log: { info: quiet, warn: quiet, error: console.error } },
);

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const percentiles = async (name: string, ask: (n: number) => Promise<unknown>): Promise<void> => {
  const took: number[] = [];
  for (let n = 0; n < 300; n += 1) {
    const s = await seconds(() => ask(n));
    if (n >= 50) took.push(s * 1000);
  }
  took.sort((a, b) => a - b);
  const at = (p: number): string => (took[Math.floor(took.length * p)] ?? 0).toFixed(1);
  console.log(`${name.padEnd(44)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`);
};

try {
  await jejak.markDemonstration();
  let facts = 0;
  const recording = await seconds(async () => (facts = await recordCity(jejak.facts, families)));
  console.log(`${families} families, ${facts} facts, recorded in ${recording.toFixed(1)} s`);

  for (let round = 1; round <= 5; round += 1) {
    const built = await jejak.runner.rebuild();
    if (built === undefined) throw new Error('somebody else is building');
    const rate = built.facts / built.seconds;
    const verdict = rate >= TARGET_FACTS_PER_SECOND ? 'met' : 'missed';
    console.log(
      `rebuild ${round}: ${built.seconds.toFixed(2)} s, ${Math.round(rate)} facts/s (${verdict})`,
    );
  }

  const { sql } = jejak;
  const asOf = '2025-05-31';
  const city = { area: '19.71', scope: '19.71', asOf };
  const kelurahan = (n: number): string => KELURAHAN[n % KELURAHAN.length]?.code ?? '';
  await percentiles('registry, first page, city', () => registryPage(sql, city));
  await percentiles('registry, kelurahan', (n) =>
    registryPage(sql, { ...city, area: kelurahan(n) }),
  );
  await percentiles('registry, kecamatan, at risk and overdue', (n) =>
    registryPage(sql, { ...city, area: kelurahan(n).slice(0, 8), atRisk: true, overdue: true }),
  );
  await percentiles('registry, name', () => registryPage(sql, { ...city, name: 'rahma' }));
  await percentiles('registry, city, a past day', () =>
    registryPage(sql, { ...city, asOf: '2024-08-17', atRisk: true }),
  );
  await percentiles('summary, now', () => summarise(sql, { area: '19.71', asOf }));
  await percentiles('summary, past day as known on a past day', () =>
    summarise(sql, { area: '19.71', asOf: '2024-12-31', knownAt: '2025-01-15T00:00:00.000Z' }),
  );
} finally {
  await jejak.close();
  rmSync(dataDir, { recursive: true, force: true });
}
