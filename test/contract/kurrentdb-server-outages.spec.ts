import { ANY, EventStoreDBClient, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { body, everything, meta, newStream } from './support/entries.js';
import { asked, clientFor, event, size } from './support/questions.js';
import { needsHandOnServer } from './support/real-server.js';

/* What a real server does when it goes away; see kurrentdb-server.spec.ts. */
const PATIENCE_MS = 120_000;

/** Appends one fact after the other while something is done to the server; each is there once. */
const appendDuring = async (url: string, facts: number, act: () => Promise<void>) => {
  const log = openKurrentLog({ url, name: `jejak-${randomUUID()}`, patience: PATIENCE_MS });
  const stream = newStream();
  const acting = (async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await act();
  })();
  const acknowledged: string[] = [];
  for (let n = 0; n < facts; n++) {
    const fact = body({ n });
    const outcome = await log.append(stream, n, [fact], meta());
    expect(outcome).toMatchObject({ status: 'appended', version: n + 1 });
    acknowledged.push(fact.id);
  }
  await acting;
  expect((await everything(log)).map(({ id }) => id)).toEqual(acknowledged);
  await log.close();
};

needsHandOnServer('restart', (url, restart) => {
  const client = clientFor(url);

  test(
    '3: an id that was appended at any revision is known after a restart',
    async () => {
      const stream = asked();
      const same = event();
      await client.it.appendToStream(stream, same, { expectedRevision: ANY });
      await restart();
      const again = EventStoreDBClient.connectionString(url);
      const until = Date.now() + PATIENCE_MS;
      for (;;)
        try {
          await again.appendToStream(stream, same, { expectedRevision: ANY });
          break;
        } catch (error) {
          if (Date.now() > until) throw error;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      expect(await size(again, stream)).toBe(1);
      await again.dispose();
    },
    2 * PATIENCE_MS,
  );

  test(
    '9: a subscription ends with an error that means "away" when the server restarts',
    async () => {
      const subscription = client.it.subscribeToAll({ fromPosition: START });
      subscription.on('data', () => undefined);
      const ended = new Promise((resolve) => subscription.once('error', resolve));
      await restart();
      const { type } = (await ended) as { readonly type?: string };
      expect(['cancelled', 'unavailable']).toContain(type);
    },
    PATIENCE_MS,
  );

  test(
    '15: a log that was opened while its server was starting works when it is there',
    async () => {
      const restarting = restart();
      const early = openKurrentLog({ url, name: `jejak-${randomUUID()}`, patience: PATIENCE_MS });
      const outcome = await early.append(newStream(), 'none', [body()], meta());
      expect(outcome).toMatchObject({ status: 'appended' });
      await restarting;
      await early.close();
    },
    2 * PATIENCE_MS,
  );
});

needsHandOnServer('kill', (url, kill) => {
  test(
    '10: kill -9 during 1,000 appends loses no acknowledged fact, and doubles none',
    () => appendDuring(url, 1_000, kill),
    5 * PATIENCE_MS,
  );
});

needsHandOnServer('resign', (url, resign) => {
  test(
    '15: another leader during 1,000 appends loses no acknowledged fact, and doubles none',
    () => appendDuring(url, 1_000, resign),
    5 * PATIENCE_MS,
  );
});
