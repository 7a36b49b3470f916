import { ANY, jsonEvent, NO_STREAM, START, STREAM_EXISTS } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { asked, clientFor, event, revisions, size } from './support/questions.js';
import { needsServer } from './support/real-server.js';

/*
 * What the adapter takes for granted and only the server can answer: the wire double behaves so
 * because we think that the server does. Numbers are those of docs/operations/kurrentdb.md.
 */
needsServer((url) => {
  const client = clientFor(url);

  test('1: the position of an append is that of its last event', async () => {
    const stream = asked();
    const { position } = await client.it.appendToStream(stream, [event(), event(), event()]);
    const positions: bigint[] = [];
    for await (const { event: read } of client.it.readAll({ fromPosition: position ?? START }))
      if (read?.streamId === stream) positions.push(read.position.commit);
    expect(positions).toEqual([position?.commit]);
  });

  test('2: the same ids at the same revision are answered with the first position', async () => {
    const stream = asked();
    const events = [event(), event()];
    const send = () => client.it.appendToStream(stream, events, { expectedRevision: NO_STREAM });
    const [first, again] = [await send(), await send()];
    expect(again.nextExpectedRevision).toBe(first.nextExpectedRevision);
    expect(again.position).toEqual(first.position);
    expect(await size(client.it, stream)).toBe(2);
  });

  test('4: an id that is known followed by one that is not is refused', async () => {
    const stream = asked();
    const known = event();
    await client.it.appendToStream(stream, [known], { expectedRevision: NO_STREAM });
    const mixed = client.it.appendToStream(stream, [known, event()], {
      expectedRevision: NO_STREAM,
    });
    await expect(mixed).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await size(client.it, stream)).toBe(1);
  });

  test('4: an id that is known is appended again at the head: only an older revision repeats', async () => {
    const stream = asked();
    const known = event();
    await client.it.appendToStream(stream, [known], { expectedRevision: NO_STREAM });
    await client.it.appendToStream(stream, [known], { expectedRevision: 0n });
    expect(await size(client.it, stream)).toBe(2);
  });

  test('5: a stream that was deleted does not exist for an append that wants it to', async () => {
    const stream = asked();
    await client.it.appendToStream(stream, event());
    await client.it.deleteStream(stream);
    const wanting = client.it.appendToStream(stream, event(), { expectedRevision: STREAM_EXISTS });
    await expect(wanting).rejects.toMatchObject({
      type: expect.stringMatching(/stream-deleted|wrong-expected-version/) as string,
    });
  });

  test('6: revisions go on after a deletion', async () => {
    const stream = asked();
    await client.it.appendToStream(stream, [event(), event()]);
    await client.it.deleteStream(stream);
    await client.it.appendToStream(stream, event(), { expectedRevision: NO_STREAM });
    expect(await revisions(client.it, stream)).toEqual([2n]);
  });

  test('12: one of ten writers wins each revision', async () => {
    const stream = asked();
    for (const expectedRevision of [NO_STREAM, 0n, 1n] as const) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, () =>
          client.it.appendToStream(stream, event(), { expectedRevision }),
        ),
      );
      expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    }
    expect(await size(client.it, stream)).toBe(3);
  });

  test.each([
    ['letters beyond ASCII', 'keluarga-é-福'],
    ['a slash and a space', 'a/b c'],
    ['4,000 letters', 'x'.repeat(4_000)],
  ])('13: a stream is named with %s', async (_, name) => {
    const stream = `${asked()}-${name}`;
    await client.it.appendToStream(stream, event(), { expectedRevision: NO_STREAM });
    expect(await size(client.it, stream)).toBe(1);
  });

  test.each([900_000, 1_500_000])('14: an append of %i bytes is taken', async (bytes) => {
    const stream = asked();
    const large = jsonEvent({ type: 'Asked', data: { text: 'x'.repeat(bytes) } });
    await client.it.appendToStream(stream, large);
    expect(await size(client.it, stream)).toBe(1);
  });

  test('what is appended at any revision twice with one id, at once, is there once', async () => {
    const stream = asked();
    const same = event(randomUUID());
    const send = () => client.it.appendToStream(stream, same, { expectedRevision: ANY });
    await send();
    await send();
    expect(await size(client.it, stream)).toBe(1);
  });
});
