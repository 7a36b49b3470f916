import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asked } from './call.js';
import { run, type Measured } from './load.js';
import { start } from './programs.js';
import { figureQuestions } from './figure-questions.js';
import { readModelsThere } from './ready.js';
import { signIn, signInForCity, type User } from './users.js';

const USERS = 50;
const SECONDS = 10;
/** A pause at which 50 users make 100 requests in a second, far more than a city's do. */
const PAUSE_MS = 500;

const COMMAND = { p50: 10, p95: 30, p99: 100 };
const PAGE = { p50: 20, p95: 60, p99: 150 };
/** A whole city as of a past day, and its differences over half a year. */
const CITY = { p50: 1000, p95: 1000, p99: 1000 };
const CHANGES = { p50: 2000, p95: 2000, p99: 2000 };
/** Who looks at the whole city at one time. */
const IN_CITY_HALL = 5;

const given = process.env['JEJAK_BENCH_DATA'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'jejak-bench-'));

const short = (n: number): number => Number(n.toFixed(2));

const tell = (measure: string, m: Measured, target?: typeof COMMAND, bare?: Measured): void =>
  console.log(
    JSON.stringify({
      bench: 'http',
      measure,
      p50: short(m.p50),
      p95: short(m.p95),
      p99: short(m.p99),
      unit: 'ms',
      perSecond: Math.round(m.perSecond),
      count: m.count,
      ...(bare === undefined ? {} : { timesBareP50: short(m.p50 / bare.p50) }),
      ...(target === undefined
        ? {}
        : {
            target: `${target.p50}/${target.p95}/${target.p99}`,
            met: m.p50 <= target.p50 && m.p95 <= target.p95 && m.p99 <= target.p99,
          }),
    }),
  );

const turns = new Map<number, number>();
const nextOf = (n: number, { persons }: User) => {
  const turn = turns.get(n) ?? 0;
  turns.set(n, turn + 1);
  const person = persons[turn % persons.length];
  if (person === undefined) throw new Error('a worker has nobody to look after');
  return person;
};

const jejak = await start('../../dist/apps/api/main.js', { JEJAK_DATA: dataDir });
const bare = await start('./bare.ts', { JEJAK_DATA: dataDir });
try {
  const city = await signInForCity(jejak.url);
  await readModelsThere(jejak.url, city.headers);
  const users = await signIn(jejak.url, USERS);
  const ask = figureQuestions(jejak.url);
  const user = (n: number): User => users[n] as User;
  const command = (n: number): Asked => {
    const { familyId, personId } = nextOf(n, user(n));
    return {
      url: `${jejak.url}/api/v1/families/${familyId}/home-visits`,
      method: 'POST',
      headers: { ...user(n).headers, 'idempotency-key': randomUUID() },
      body: { personsSeen: [personId], place: 'RUMAH', advice: 'Beri makanan tambahan' },
    };
  };
  const page = (n: number): Asked => ({
    url: `${jejak.url}/api/v1/families?risk=AT_RISK&limit=50`,
    headers: user(n).headers,
  });
  const family = (n: number): Asked => ({
    url: `${jejak.url}/api/v1/families/${nextOf(n, user(n)).familyId}`,
    headers: user(n).headers,
  });
  const bareInsert = (n: number): Asked => ({
    url: `${bare.url}/rows`,
    method: 'POST',
    body: { personsSeen: [n], place: 'RUMAH', advice: 'Beri makanan tambahan' },
  });
  const bareSelect = (): Asked => ({ url: `${bare.url}/rows` });

  const measure = (
    next: (n: number) => Asked,
    expected: number,
    pauseMs: number,
    at: number = USERS,
  ) => run({ users: at, seconds: SECONDS, pauseMs, expected, next });
  // Warm: the first requests of a process are compiled while they run.
  for (const [next, status] of [
    [command, 201],
    [page, 200],
    [family, 200],
    [bareInsert, 201],
    [bareSelect, 200],
  ] as const)
    await run({ users: USERS, seconds: 2, pauseMs: 0, expected: status, next });

  console.log(
    `# ${USERS} users; clients, server and database share ${availableParallelism()} cores; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const [how, pauseMs] of [
    ['with pauses', PAUSE_MS],
    ['without pauses', 0],
  ] as const) {
    const insert = await measure(bareInsert, 201, pauseMs);
    tell(`bare durable insert, ${how}`, insert);
    tell(`command, ${how}`, await measure(command, 201, pauseMs), COMMAND, insert);
    const select = await measure(bareSelect, 200, pauseMs);
    tell(`bare select of 50 rows, ${how}`, select);
    tell(`registry page, ${how}`, await measure(page, 200, pauseMs), PAGE, select);
    tell(`family page, ${how}`, await measure(family, 200, pauseMs), PAGE, select);
    if (pauseMs === 0) continue;
    for (const [what, next] of [
      ['figure of an area at any date', ask.figure],
      ['receipt page of an area at any date', ask.receipt],
      ['registry page at any date', ask.registryThen],
    ] as const)
      tell(`${what}, ${how}`, await measure((n) => next(user(n)), 200, pauseMs), PAGE, select);
    for (const [what, next, target] of [
      ['figure of the whole city at any date', ask.figure, PAGE],
      ['receipt page of the whole city', ask.receipt, PAGE],
      ['summary of the whole city at any date', ask.summary, CITY],
      ['trend of the whole city over a year', ask.trend, CITY],
      ['changes of the whole city over half a year', ask.changes, CHANGES],
    ] as const)
      tell(
        `${what}, ${IN_CITY_HALL} users ${how}`,
        await measure(() => next(city), 200, pauseMs, IN_CITY_HALL),
        target,
      );
  }
} finally {
  await bare.stop();
  await jejak.stop();
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
}
