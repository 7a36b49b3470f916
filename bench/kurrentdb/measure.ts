import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { EntryBody, EntryMeta, EventLog } from '#libs/event-store';
import { copyLog } from '#libs/event-store/copy';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { createMemoryLog } from '#libs/event-store/memory';
import { median, milliseconds, tell } from './figures.js';

const ROUNDS = 5;
const APPENDS = 300;
const FAMILIES = 2_000;
const FACTS_EACH = 10;

const body = (): EntryBody => ({
  id: randomUUID(),
  type: 'EggsHandedOver',
  schema: 1,
  occurredAt: '2025-07-14T09:00:00+07:00',
  capturedAt: '2025-07-14T09:05:00+07:00',
  data: { eggs: 30, lotId: randomUUID() },
  sealed: [{ subject: randomUUID(), nonce: 'AAECAwQFBgcICQoL', ciphertext: 'c'.repeat(120) }],
  warnings: [],
});
const meta = (): EntryMeta => ({
  commandId: randomUUID(),
  commandDigest: 'ab'.repeat(32),
  correlationId: randomUUID(),
  actor: 'kader-1',
  role: 'KADER_POSYANDU',
  area: '19.71.04.1006',
  source: 'APP',
});

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
tell('copy-log memory to KurrentDB, compared', [(facts / copyMs) * 1_000], '/s', {
  text: '>= 10,000/s',
  met: (facts / copyMs) * 1_000 >= 10_000,
});

const bare = EventStoreDBClient.connectionString(url);
const rates = { bare: [] as number[], adapter: [] as number[], opening: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  const readMs = await milliseconds(async () => {
    for await (const { event } of bare.readAll()) if (event === undefined) throw new Error('gap');
  });
  const mineMs = await milliseconds(() => count(log.readAll(undefined)));
  const other = openKurrentLog({ url });
  const openMs = await milliseconds(() => other.head());
  await other.close();
  if (round === 0) continue; // warm-up
  rates.bare.push((facts / readMs) * 1_000);
  rates.adapter.push((facts / mineMs) * 1_000);
  rates.opening.push((facts / openMs) * 1_000);
}
const share = median(rates.adapter) / median(rates.bare);
tell('catch-up, bare client (for await readAll)', rates.bare, '/s');
tell('catch-up, through the adapter', rates.adapter, '/s', {
  text: `>= 80 % of the bare client (${(share * 100).toFixed(0)} %)`,
  met: share >= 0.8,
});
tell('building the catalogue at the start', rates.opening, '/s');

const latency = { bare: [] as number[], adapter: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  const taken = { bare: [] as number[], adapter: [] as number[] };
  for (let n = 0; n < APPENDS; n++) {
    const [fact, by, stream] = [body(), meta(), `family-${randomUUID()}`];
    taken.adapter.push(await milliseconds(() => log.append(stream, 'none', [fact], by)));
    const { id, type, schema, ...data } = { ...fact, id: randomUUID() };
    const metadata = {
      meta: by,
      id,
      schema,
      hash: by.commandDigest,
      previousHash: by.commandDigest,
    };
    taken.bare.push(
      await milliseconds(() =>
        bare.appendToStream(`bare-${stream}`, jsonEvent({ id, type, data, metadata }), {
          expectedRevision: NO_STREAM,
        }),
      ),
    );
  }
  if (round === 0) continue;
  latency.bare.push(median(taken.bare));
  latency.adapter.push(median(taken.adapter));
}
const added = median(latency.adapter) / median(latency.bare) - 1;
tell('append, bare client', latency.bare, 'ms');
tell('append, through the adapter', latency.adapter, 'ms', {
  text: `adds <= 20 % (${(added * 100).toFixed(0)} %)`,
  met: added <= 0.2,
});

/* The least that any copy in the order of the log must do: the same appends, one after the other. */
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
tell('the same appends by the bare client, not compared', [(facts / bareMs) * 1_000], '/s', {
  text: `the copy and its comparison take ${(copyMs / bareMs).toFixed(1)} times as long`,
  met: true,
});

await Promise.all([sink.close(), log.close(), bare.dispose()]);
server.disconnect();
