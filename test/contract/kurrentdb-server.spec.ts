import { EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { appended, bodies, everything, meta, newStream } from './support/entries.js';
import { needsServer } from './support/real-server.js';

/*
 * What the adapter takes for granted and only the server can answer: the wire double behaves so
 * because we think that the server does.
 */
needsServer((url) => {
  let client: EventStoreDBClient;
  beforeAll(() => {
    client = EventStoreDBClient.connectionString(url);
  });
  afterAll(() => client.dispose());

  const event = (id = randomUUID()) => jsonEvent({ id, type: 'Asked', data: {} });
  const asked = (): string => `jejak-question-${randomUUID()}`;
  const size = async (stream: string): Promise<number> => {
    let events = 0;
    for await (const _ of client.readStream(stream, { direction: FORWARDS, fromRevision: START }))
      events += 1;
    return events;
  };

  test('the position of an append is that of its last event', async () => {
    const stream = asked();
    const { position } = await client.appendToStream(stream, [event(), event(), event()]);
    const positions: bigint[] = [];
    for await (const { event: read } of client.readAll({ fromPosition: position ?? START }))
      if (read?.streamId === stream) positions.push(read.position.commit);
    expect(positions).toEqual([position?.commit]);
  });

  test('the same ids at the same revision are answered with the first position', async () => {
    const stream = asked();
    const events = [event(), event()];
    const send = () => client.appendToStream(stream, events, { expectedRevision: NO_STREAM });
    const [first, again] = [await send(), await send()];
    expect(again.nextExpectedRevision).toBe(first.nextExpectedRevision);
    expect(again.position).toEqual(first.position);
    expect(await size(stream)).toBe(2);
  });

  test('an id that is known followed by one that is not is refused', async () => {
    const stream = asked();
    const known = event();
    await client.appendToStream(stream, [known], { expectedRevision: NO_STREAM });
    const mixed = client.appendToStream(stream, [known, event()], { expectedRevision: NO_STREAM });
    await expect(mixed).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await size(stream)).toBe(1);
  });

  test('one of ten writers wins each revision', async () => {
    const stream = asked();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        client.appendToStream(stream, event(), { expectedRevision: NO_STREAM }),
      ),
    );
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await size(stream)).toBe(1);
  });

  test('an append of 900 kB is taken', async () => {
    const stream = asked();
    const large = jsonEvent({ type: 'Asked', data: { text: 'x'.repeat(900_000) } });
    await client.appendToStream(stream, large);
    expect(await size(stream)).toBe(1);
  });

  test('a slow consumer of the whole log sees everything once', async () => {
    const log = openKurrentLog({ url: url, name: `jejak-${randomUUID()}` });
    const stream = newStream();
    for (let n = 0; n < 10; n++) appended(await log.append(stream, n * 100, bodies(100), meta()));
    const seen: number[] = [];
    for await (const batch of log.readAll(undefined, { batch: 100 })) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push(...batch.map((e) => e.version));
    }
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
    expect(await everything(log)).toHaveLength(1_000);
    await log.close();
  });
});
