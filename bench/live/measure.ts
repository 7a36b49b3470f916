import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../http/call.js';
import { start } from '../http/programs.js';
import { readModelsThere } from '../http/ready.js';
import { signIn, signInForCity, type User } from '../http/users.js';
import { listen } from './listen.js';

const LISTENERS = 50;
const ROUNDS = 200;
/** Five facts a second are 18,000 in an hour; the field of a city records some hundred. */
const PAUSE_MS = 200;
const TARGET_P99_MS = 1_000;

const given = process.env['JEJAK_BENCH_DATA'];
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'jejak-bench-'));

const at = (taken: readonly number[], share: number): number => {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const tell = (measure: string, taken: readonly number[], more: object = {}): void =>
  console.log(
    JSON.stringify({
      bench: 'live',
      measure,
      p50: Math.round(at(taken, 0.5)),
      p95: Math.round(at(taken, 0.95)),
      p99: Math.round(at(taken, 0.99)),
      unit: 'ms',
      count: taken.length,
      ...more,
    }),
  );

const jejak = await start('../../dist/apps/api/main.js', { JEJAK_DATA: dataDir });
try {
  const city = await signInForCity(jejak.url);
  await readModelsThere(jejak.url, city.headers);
  const users = await signIn(jejak.url, LISTENERS);
  const listeners = await Promise.all(users.map((user) => listen(jejak.url, user.headers)));

  const record = async ({ headers, persons }: User): Promise<string> => {
    const person = persons[Math.floor(Math.random() * persons.length)];
    if (person === undefined) throw new Error('a worker has nobody to look after');
    const { status, text } = await call({
      url: `${jejak.url}/api/v1/families/${person.familyId}/home-visits`,
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: { personsSeen: [person.personId], place: 'RUMAH' },
    });
    if (status !== 201) throw new Error(`answered ${status}: ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { position: string }).position;
  };

  const heard: number[] = [];
  const read: number[] = [];
  const load = loadavg()[0]?.toFixed(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const user = users[round % users.length] as User;
    const position = await record(user);
    const from = performance.now();
    // The two take turns: the waiting reader would otherwise be heard by the same step.
    if (round % 2 === 0) {
      const times = await Promise.all(listeners.map((one) => one.until(Number(position))));
      heard.push(...times.map((time) => time - from));
    } else {
      const { status } = await call({
        url: `${jejak.url}/api/v1/summary`,
        headers: { ...user.headers, 'x-at-least': position },
      });
      if (status !== 200) throw new Error(`summary answered ${status}`);
      read.push(performance.now() - from);
    }
    await sleep(PAUSE_MS * (0.5 + Math.random()));
  }
  console.log(
    `# ${LISTENERS} listeners; clients, server and database share ${availableParallelism()} cores; load ${load} at the beginning, ${loadavg()[0]?.toFixed(1)} at the end`,
  );
  tell('recorded to read by a waiting question (X-At-Least)', read);
  tell('recorded to heard by a screen', heard, {
    timesWaitingP50: Number((at(heard, 0.5) / at(read, 0.5)).toFixed(2)),
    target: `p99 <= ${TARGET_P99_MS}`,
    met: at(heard, 0.99) <= TARGET_P99_MS,
  });
  for (const one of listeners) one.leave();
} finally {
  await jejak.stop();
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
}
