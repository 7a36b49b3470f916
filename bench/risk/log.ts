import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoCity } from '#libs/demo-city';
import { loadRuleSet, RULES_V1 } from '#libs/domain/risk';
import { copyLog } from '#libs/event-store/copy';
import { openJejak, type Jejak } from '#libs/platform';
import { rehearseLog, type Rehearsed } from '#libs/rehearsal';

const CITY_SECONDS = 2;
const PERSONS_PER_MINUTE = 200_000;
const MILLION = 1_000_000;
const ROUNDS = 5;
const AS_OF = '2025-07-31';

const loaded = loadRuleSet(JSON.parse(readFileSync('rules/v2.json', 'utf8')));
if (!('rules' in loaded)) throw new Error('rules/v2.json cannot be used');
const candidate = loaded.rules;

const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const quiet = (): undefined => undefined;
const open = (dataDir: string, masterKey?: string): Promise<Jejak> =>
  openJejak(
    {
      dataDir,
      port: 0,
      host: '127.0.0.1',
      language: 'en',
      logLevel: 'warn',
      demo: false,
      trustProxy: false,
      project: false,
      ...(masterKey !== undefined && { masterKey }),
    },
    { beside: true, log: { info: quiet, warn: quiet, error: console.error } },
  );

const rehearsed = async ({ facts: store, rehearsers }: Jejak, rounds: number) => {
  const all: Rehearsed[] = [];
  const options = { current: RULES_V1, candidate, asOf: AS_OF };
  for (let round = 0; round < rounds; round++)
    all.push(await rehearseLog({ store, rehearsers }, options));
  return all.toSorted((a, b) => a.seconds - b.seconds);
};

/** Facts per second of reading the log and doing nothing with it: what the machine can do just now. */
const bare = async ({ facts: { log } }: Jejak): Promise<number> => {
  const started = performance.now();
  let facts = 0;
  for await (const entries of log.readAll(undefined, { batch: 5_000 })) facts += entries.length;
  return facts / ((performance.now() - started) / 1000);
};

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
const whole = (n: number): string => Math.round(n).toLocaleString('en');
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');
const perMinute = ({ rehearsal, seconds }: Rehearsed): number => (rehearsal.persons / seconds) * 60;

const tell = (what: string, all: readonly Rehearsed[], met: (median: Rehearsed) => boolean) => {
  const median = all[Math.floor(all.length / 2)] as Rehearsed;
  const best = all[0] as Rehearsed;
  console.log(
    `${what}: ${whole(median.facts)} facts, ${whole(median.rehearsal.persons)} persons in ` +
      `${median.seconds.toFixed(2)} s, ${whole(perMinute(median))} persons/min, ` +
      `${whole(median.facts / median.seconds)} facts/s (best ${best.seconds.toFixed(2)} s; ${verdict(met(median))}); ` +
      `load ${load()} on ${availableParallelism()} cores`,
  );
};

/** The log of the city copied into a folder of its own, with its keys, and multiplied there. */
const million = async (city: Jejak): Promise<Jejak> => {
  const masterKey = readFileSync(join(city.config.dataDir, 'master.key'), 'utf8').trim();
  const many = await open(join(folder, 'million'), masterKey);
  const [keys] = await city.sql.query<{ all: string }>(
    'select json_agg(k)::text as all from keys.subject_key k',
  );
  await many.owner.query(
    'insert into keys.subject_key select * from json_populate_recordset(null::keys.subject_key, $1)',
    [keys?.all],
  );
  const [from, to] = [await city.openLog(), await many.openLog()];
  await many.markDemonstration();
  const sink = to.openSink();
  const started = performance.now();
  const { copied } = await copyLog({ from: from.log, to: to.log, sink });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `PostgreSQL to PostgreSQL, compared fact by fact: ${whole(copied)} facts in ${seconds.toFixed(1)} s, ` +
      `${whole(copied / seconds)}/s; load ${load()}`,
  );
  await Promise.all([sink.close(), from.log.close(), to.log.close()]);
  const twins = readFileSync(new URL('million.sql', import.meta.url), 'utf8');
  for (let k = 1; k * copied < MILLION; k++) await many.owner.query(twins, [k, copied]);
  await many.owner.query('update log.head set position = (select max(position) from log.entry)');
  await many.owner.query('analyze log.entry');
  return many;
};

let city: Jejak | undefined;
let many: Jejak | undefined;
try {
  const given = process.env['JEJAK_BENCH_CITY'];
  city = await open(given ?? join(folder, 'city'));
  if (given === undefined) await seedDemoCity(city);
  console.log(
    `reading the log and nothing else: ${whole(await bare(city))} facts/s; load ${load()}`,
  );
  tell('the demonstration city', await rehearsed(city, ROUNDS), (r) => r.seconds < CITY_SECONDS);
  many = await million(city);
  console.log(
    `reading the log and nothing else: ${whole(await bare(many))} facts/s; load ${load()}`,
  );
  tell('a million facts', await rehearsed(many, 3), (r) => perMinute(r) >= PERSONS_PER_MINUTE);
} finally {
  await many?.close();
  await city?.close();
  rmSync(folder, { recursive: true, force: true });
}
