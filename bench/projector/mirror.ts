/*
 * Whether a projector over KurrentDB needs a mirror of the log in PostgreSQL: whole streams read
 * from the one and from the other, which is what folding families waits for. The server is the wire
 * double in a process of its own, so this says what the way costs and nothing of KurrentDB's speed.
 */
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { copyLog } from '#libs/event-store/copy';
import type { EventLog } from '#libs/event-store';
import { openJejak, readConfig } from '#libs/platform';

const STREAMS_AT_A_TIME = 300;
const ROUNDS = 3;

const quiet = (): undefined => undefined;
const server = fork(new URL('../kurrentdb/bench.ts', import.meta.url), ['server']);
const url = await new Promise<string>((resolve) => server.once('message', resolve));
const jejak = await openJejak(
  { ...readConfig(), demo: false },
  { beside: true, log: { info: quiet, warn: quiet, error: console.error } },
);

const readAllFamilies = async (log: EventLog): Promise<number> => {
  const started = performance.now();
  let facts = 0;
  for (let after: string | undefined; ;) {
    const page = await log.streams('family-', after, STREAMS_AT_A_TIME);
    if (page.length === 0) break;
    facts += (await log.readStreams(page)).length;
    after = page.at(-1);
  }
  return Math.round((facts * 1_000) / (performance.now() - started));
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const house = await jejak.openLog(url);
await house.markDemonstration();
const sink = house.openSink();
const { compared } = await copyLog({ from: jejak.facts.log, to: house.log, sink });
const postgres: number[] = [];
const kurrentdb: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  postgres.push(await readAllFamilies(jejak.facts.log));
  kurrentdb.push(await readAllFamilies(house.log));
}
console.log(
  `RESULT ${JSON.stringify({
    bench: 'projector/mirror',
    facts: compared,
    'families read whole, facts/s, PostgreSQL': median(postgres),
    'the same over KurrentDB (double)': median(kurrentdb),
    load: loadavg()[0]?.toFixed(1),
  })}`,
);
await sink.close();
await house.log.close();
await jejak.close();
server.disconnect();
