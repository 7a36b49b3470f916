/*
 * Moving house as the operator does it, compared fact by fact: from the embedded PostgreSQL to the
 * wire double and to another embedded PostgreSQL. JEJAK_BENCH_CITY: a data folder that holds a city.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLog } from '#libs/event-store/copy';
import { createMemoryLog } from '#libs/event-store/memory';
import { openJejak, type Jejak } from '#libs/platform';
import { postgresSeconds } from '../projector/postgres-time.js';
import { body, meta } from './city.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 2);
const FACTS = Number(process.env['FACTS'] ?? 24_000);
const FAMILIES = FACTS / 20;
const TARGET = 10_000;

const quiet = (): undefined => undefined;
const folder = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
const open = (dataDir: string): Promise<Jejak> =>
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
    },
    { beside: true, log: { info: quiet, warn: quiet, error: console.error } },
  );

/** Families whose facts come in turns, as a city's do: about one and a quarter to a command. */
const fill = async (jejak: Jejak): Promise<void> => {
  const log = createMemoryLog();
  const families = Array.from({ length: FAMILIES }, () => `family-${randomUUID()}`);
  for (let done = 0, n = 0; done < FACTS; n += 1) {
    const facts = Array.from({ length: n % 4 === 0 ? 2 : 1 }, body);
    await log.append(families[(n * 7_919) % FAMILIES] as string, 'any', facts, meta());
    done += facts.length;
  }
  const opened = await jejak.openLog();
  const sink = opened.openSink();
  await copyLog({ from: log, to: opened.log, sink });
  await Promise.all([sink.close(), opened.log.close()]);
};

const given = process.env['JEJAK_BENCH_CITY'];
const sourceFolder = given ?? join(folder, 'source');
const source = await open(sourceFolder);
if (given === undefined) await fill(source);
const from = source.facts.log;

interface House {
  readonly dataDir?: string;
  readonly jejak: Jejak;
  readonly url?: string;
  /** Processor seconds of the store that is copied into. */
  seconds(): Promise<number>;
  close(): Promise<void>;
}

const kurrent = async (): Promise<House> => {
  const server = fork(new URL('./bench.ts', import.meta.url), ['server'], { stdio: 'inherit' });
  const [url] = (await once(server, 'message')) as [string];
  return {
    jejak: source,
    url,
    async seconds() {
      server.send('seconds');
      return ((await once(server, 'message')) as [number])[0];
    },
    close() {
      server.disconnect();
      return Promise.resolve();
    },
  };
};

const postgres = async (round: number): Promise<House> => {
  const dataDir = join(folder, `target-${round}`);
  const jejak = await open(dataDir);
  return {
    dataDir,
    jejak,
    seconds: () => Promise.resolve(postgresSeconds(dataDir)),
    close: () => jejak.close(),
  };
};

const measure = async (name: string, house: House): Promise<number> => {
  const opened = await house.jejak.openLog(house.url);
  if (await from.isDemonstration()) await opened.markDemonstration();
  const sink = opened.openSink();
  const before = [
    process.cpuUsage(),
    postgresSeconds(sourceFolder),
    await house.seconds(),
  ] as const;
  const started = performance.now();
  const { copied } = await copyLog({ from, to: opened.log, sink });
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before[0]);
  const each = (s: number): string => `${((s * 1e6) / copied).toFixed(0)} us`;
  console.log(
    `${name}: ${copied} facts, ${Math.round(copied / seconds)}/s; a fact takes ` +
      `${each((user + system) / 1e6)} of Node, ${each(postgresSeconds(sourceFolder) - before[1])} of the ` +
      `old store, ${each((await house.seconds()) - before[2])} of the new one; load ${loadavg()[0]?.toFixed(1)}`,
  );
  await Promise.all([sink.close(), opened.log.close()]);
  await house.close();
  return copied / seconds;
};

const best = { kurrent: 0, postgres: 0 };
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    best.kurrent = Math.max(best.kurrent, await measure('to KurrentDB (double)', await kurrent()));
    best.postgres = Math.max(best.postgres, await measure('to PostgreSQL', await postgres(round)));
  }
  console.log(
    `RESULT ${JSON.stringify({
      bench: 'copy-log',
      'to KurrentDB (double), facts/s': Math.round(best.kurrent),
      'to PostgreSQL, facts/s': Math.round(best.postgres),
      target: TARGET,
      met: best.kurrent >= TARGET && best.postgres >= TARGET,
      load: loadavg()[0]?.toFixed(1),
    })}`,
  );
} finally {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
}
