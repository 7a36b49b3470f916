import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedDemoCity } from '#libs/demo-city';
import { openJejak } from '#libs/platform';
import { postgresSeconds } from './postgres-time.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
// So far is caught up from the beginning: families are then some ten facts long.
const FACTS = Number(process.env['FACTS'] ?? 6_000);
const UNTIL = process.env['UNTIL'] ?? '2024-03-31';

// A city that was made by an earlier run can be given, since making it takes longer than measuring.
const given = process.env['CITY'];
const folder = given ?? mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const quiet = (): undefined => undefined;
const jejak = await openJejak(
  {
    dataDir: folder,
    port: 0,
    host: '127.0.0.1',
    language: 'en',
    logLevel: 'warn',
    demo: false,
    trustProxy: false,
  },
  { log: { info: quiet, warn: quiet, error: console.error } },
);

interface Run {
  readonly factsPerSecond: number;
  /** Microseconds of processor time a fact. */
  readonly node: number;
  readonly postgres: number;
}

const startWorker = async (): Promise<ChildProcess> => {
  const worker = fork(new URL('./bench.ts', import.meta.url), ['worker'], {
    env: { ...process.env, JEJAK_DATA: folder, JEJAK_DEMO: 'off', LOG_LEVEL: 'silent' },
  });
  await once(worker, 'message');
  return worker;
};

const stopWorker = async (worker: ChildProcess): Promise<number> => {
  const told = once(worker, 'message') as Promise<[{ cpuSeconds: number }]>;
  worker.send('stop');
  const [{ cpuSeconds }] = await told;
  await once(worker, 'exit');
  return cpuSeconds;
};

const forget = async (): Promise<void> => {
  for (const { tables } of jejak.runner.projections)
    for (const { name } of tables) await jejak.sql.query(`truncate read.${name}`);
};

// In the order in which the workers lock them.
const BEGIN = `with all_of_them as (select from read.slice order by projection, slice for update)
  update read.slice set position = null, recorded_at = null
  where (select count(*) from all_of_them) > 0`;
const allHeld = async (workers: number): Promise<void> => {
  for (;;) {
    const rows = await jejak.sql.query(
      'select from read.lease where until > clock_timestamp() group by worker',
    );
    if (rows.length === workers) return;
    await sleep(50);
  }
};

/** A fact of no family: whoever waits at the head looks up, and finds its checkpoints at the start. */
const wake = async (): Promise<string> => {
  const now = `${new Date().toISOString().slice(0, 19)}+07:00`;
  const fact = {
    type: 'HomeVisitCompleted',
    schema: 1,
    data: { personsSeen: [randomUUID()], place: 'RUMAH', advice: '' },
    occurredAt: now,
    capturedAt: now,
    warnings: [],
  };
  const id = randomUUID();
  const outcome = await jejak.facts.append(`bench-${id}`, 'none', [fact], {
    commandId: id,
    correlationId: id,
    actor: 'bench',
    role: 'KADER_POSYANDU',
    area: '19.71.01.1001',
    source: 'SYSTEM',
  });
  if (outcome.status !== 'appended') throw new Error(outcome.status);
  return outcome.position;
};

/** Follows from the beginning of the log; resolves to how many facts were taken in by all. */
const follow = async (): Promise<number> => {
  await forget();
  await jejak.sql.query(BEGIN);
  await wake();
  let facts = 0;
  while (facts < FACTS) {
    await sleep(20);
    const rows = await jejak.sql.query<{ position: string | null }>(
      'select position from read.checkpoint',
    );
    facts = Math.min(...rows.map(({ position }) => Number(position ?? 0)));
  }
  return facts;
};

const catchUp = async (workers: number): Promise<Run> => {
  const started = await Promise.all(Array.from({ length: workers }, startWorker));
  await allHeld(workers);
  // Before it counts: a program that has just begun is still being compiled, each by what it did.
  for (let warm = 0; warm < workers; warm += 1) await follow();
  for (const worker of started) worker.send('mark');
  const before = postgresSeconds(folder);
  const from = performance.now();
  const facts = await follow();
  const seconds = (performance.now() - from) / 1_000;
  const postgres = postgresSeconds(folder) - before;
  const node = (await Promise.all(started.map(stopWorker))).reduce((a, b) => a + b, 0);
  return {
    factsPerSecond: Math.round(facts / seconds),
    node: (node * 1e6) / facts,
    postgres: (postgres * 1e6) / facts,
  };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';

try {
  console.log(`${availableParallelism()} cores, load ${load()} before`);
  if (given === undefined) await seedDemoCity(jejak, { until: UNTIL });
  await jejak.runner.rebuild();
  const runs: Record<1 | 2, Run[]> = { 1: [], 2: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const workers of [1, 2] as const) {
      const run = await catchUp(workers);
      runs[workers].push(run);
      console.log(
        `${workers} worker(s): ${run.factsPerSecond} facts/s; a fact takes ${run.node.toFixed(0)} us of Node, ${run.postgres.toFixed(0)} us of PostgreSQL; load ${load()}`,
      );
    }
  const rate = (n: 1 | 2): number => median(runs[n].map((run) => run.factsPerSecond));
  const ratio = rate(2) / rate(1);
  const work = (n: 1 | 2): number => median(runs[n].map(({ node, postgres }) => node + postgres));
  const share = (n: 1 | 2): number =>
    median(runs[n].map(({ node, postgres }) => postgres / (node + postgres)));
  console.log(
    `RESULT ${JSON.stringify({
      bench: 'projector',
      facts: FACTS,
      one: rate(1),
      two: rate(2),
      ratio: Number(ratio.toFixed(2)),
      // What two idle cores would come to if nobody ever waited for a disk.
      'ratio reckoned from processor time': Number(((2 * work(1)) / work(2)).toFixed(2)),
      'postgres share': Number(share(2).toFixed(2)),
      target: '>= 1.6',
      met: ratio >= 1.6,
    })}`,
  );
} finally {
  await jejak.close();
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
