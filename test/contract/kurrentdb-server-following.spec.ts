import { START, streamNameFilter } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { appended, bodies, everything, meta, newStream } from './support/entries.js';
import { asked, clientFor, event } from './support/questions.js';
import { needsServer } from './support/real-server.js';

/* Subscriptions of a real server; see kurrentdb-server.spec.ts. */
needsServer((url) => {
  const client = clientFor(url);
  const MIB = 1_048_576;

  test('7: a filtered subscription tells how far it is though nothing matches', async () => {
    const foreign = asked();
    for (let n = 0; n < 100; n++)
      await client.it.appendToStream(
        foreign,
        Array.from({ length: 1_000 }, () => event()),
      );
    const told: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: [`nobody-${randomUUID()}`],
      checkpointInterval: 8,
      async checkpointReached(_, position) {
        await Promise.resolve(told.push(position.commit));
      },
    });
    const subscription = client.it.subscribeToAll({ fromPosition: START, filter });
    subscription.on('error', () => undefined);
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await subscription.unsubscribe();
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => (a < b ? -1 : 1)));
  }, 300_000);

  test('8: it says that it caught up after the last event, and not before', async () => {
    const stream = asked();
    await client.it.appendToStream(stream, [event(), event(), event()]);
    const heard: string[] = [];
    const subscription = client.it.subscribeToStream(stream, { fromRevision: START });
    subscription.on('data', () => heard.push('event'));
    await new Promise<void>((resolve) =>
      subscription.once('caughtUp', () => {
        heard.push('caught up');
        resolve();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await subscription.unsubscribe();
    // The client may tell it before it has handed over what it buffers (D5); the server may not.
    expect(heard.filter((word) => word === 'event')).toHaveLength(3);
    expect(heard).toContain('caught up');
  });

  test('11: a slow consumer of the whole log sees everything once, and memory stays flat', async () => {
    const log = openKurrentLog({ url, name: `jejak-${randomUUID()}` });
    const stream = newStream();
    for (let n = 0; n < 10; n++) appended(await log.append(stream, n * 100, bodies(100), meta()));
    const before = process.memoryUsage().rss;
    const seen: number[] = [];
    for await (const batch of log.readAll(undefined, { batch: 100 })) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push(...batch.map((e) => e.version));
    }
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
    expect(await everything(log)).toHaveLength(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MIB);
    await log.close();
  });
});
