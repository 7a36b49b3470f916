import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { EventLog } from '#libs/event-store';
import { copyLog } from '#libs/event-store/copy';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { createMemoryLog } from '#libs/event-store/memory';
import { body, meta } from './city.js';
import { median, milliseconds, tell } from './figures.js';

const ROUNDS = 5;
const APPENDS = 300;
const FAMILIES = 2_000;
const FACTS_EACH = 10;

const server = fork(new URL('./bench.ts', import.meta.url), ['server'], { stdio: 'inherit' });
const url = await new Promise<string>((resolve) => server.once('message', resolve));

const city = async (): Promise<EventLog> => {
  const log = createMemoryLog();
  for (let n = 0; n < FAMILIES; n++) {
    const facts = Array.from({ length: FACTS_EACH }, body);
    await log.append(`family-${randomUUID()}`, 'none', facts, meta());
  }
  return log;
};

const count = async (batches: AsyncIterable<readonly unknown[]>): Promise<number> => {
  let facts = 0;
  for await (const batch of batches) facts += batch.length;
  return facts;
};

const from = await city();
const log = openKurrentLog({ url });
const sink = log.openSink();
const facts = FAMILIES * FACTS_EACH;
const copyMs = await milliseconds(() => copyLog({ from, to: log, sink }));
tell('copy-log memory to KurrentDB, compared', [(facts / copyMs) * 1_000], '/s');

const bare = EventStoreDBClient.connectionString(url);
/* Other work on the machine hits both sides of a pair alike, and each goes first every second time. */
const inTurn = async <T>(
  round: number,
  a: () => Promise<T>,
  b: () => Promise<T>,
): Promise<[T, T]> => {
  if (round % 2 === 0) return [await a(), await b()];
  const second = await b();
  return [await a(), second];
};

const readBarely = async (): Promise<void> => {
  for await (const { event } of bare.readAll()) if (event === undefined) throw new Error('gap');
};
const rates = { bare: [] as number[], adapter: [] as number[], share: [] as number[] };
const opening: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const [bareMs, adapterMs] = await inTurn(
    round,
    () => milliseconds(readBarely),
    () => milliseconds(() => count(log.readAll(undefined))),
  );
  const other = openKurrentLog({ url });
  const openMs = await milliseconds(() => other.head());
  await other.close();
  if (round === 0) continue; // warm-up
  rates.bare.push((facts / bareMs) * 1_000);
  rates.adapter.push((facts / adapterMs) * 1_000);
  rates.share.push(bareMs / adapterMs);
  opening.push((facts / openMs) * 1_000);
}
const share = median(rates.share);
tell('catch-up, bare client (for await readAll)', rates.bare, '/s');
tell('catch-up, through the adapter', rates.adapter, '/s');
tell('catch-up, adapter to bare client, in pairs', rates.share, '', {
  text: '>= 0.8',
  met: share >= 0.8,
});
tell('building the catalogue at the start', opening, '/s');

const appendBarely = (): Promise<unknown> => {
  const { id, type, schema, ...data } = body();
  const by = meta();
  const chain = { id, schema, hash: by.commandDigest, previousHash: by.commandDigest };
  return bare.appendToStream(
    `bare-family-${id}`,
    jsonEvent({ id, type, data, metadata: { meta: by, ...chain } }),
    { expectedRevision: NO_STREAM },
  );
};
/* Not before the adapter has heard of the append before: it follows those of the bare client too. */
const quietly = async (append: () => Promise<unknown>): Promise<number> => {
  await log.head();
  return milliseconds(append);
};
const latency = { bare: [] as number[], adapter: [] as number[], added: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  const taken = { bare: [] as number[], adapter: [] as number[] };
  for (let n = 0; n < APPENDS; n++) {
    const [adapterMs, bareMs] = await inTurn(
      n,
      () => quietly(() => log.append(`family-${randomUUID()}`, 'none', [body()], meta())),
      () => quietly(appendBarely),
    );
    taken.adapter.push(adapterMs);
    taken.bare.push(bareMs);
  }
  if (round === 0) continue;
  latency.bare.push(median(taken.bare));
  latency.adapter.push(median(taken.adapter));
  latency.added.push(median(taken.adapter) / median(taken.bare));
}
const added = median(latency.added);
tell('append, bare client', latency.bare, 'ms');
tell('append, through the adapter', latency.adapter, 'ms');
tell('append, adapter to bare client, in pairs', latency.added, '', {
  text: '<= 1.2',
  met: added <= 1.2,
});

/* The least that a copy must do: the same facts appended a stream at a time, and read back. */
const barely = async (): Promise<void> => {
  for (let n = 0; n < FAMILIES; n++) {
    const events = Array.from({ length: FACTS_EACH }, () => {
      const { id, type, ...data } = body();
      return jsonEvent({ id, type, data, metadata: { ...meta() } });
    });
    await bare.appendToStream(`bare-${randomUUID()}`, events, { expectedRevision: NO_STREAM });
  }
};
const bareMs = await milliseconds(barely);
const least = bareMs + facts / (median(rates.bare) / 1_000);
tell('the same facts appended and read by the bare client', [(facts / least) * 1_000], '/s');
tell('copy-log, compared, to that', [least / copyMs], '');

await Promise.all([sink.close(), log.close(), bare.dispose()]);
server.disconnect();
