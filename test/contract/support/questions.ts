import {
  EventStoreDBClient,
  FORWARDS,
  jsonEvent,
  START,
  type JSONEventData,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';

/** An event of no meaning. */
export const event = (id: string = randomUUID(), data: object = {}): JSONEventData =>
  jsonEvent({ id, type: 'Asked', data: data as Record<string, string> });

/** A stream of its own for a question. */
export const asked = (): string => `jejak-question-${randomUUID()}`;

/** Revisions of a stream, in order. */
export const revisions = async (client: EventStoreDBClient, stream: string): Promise<bigint[]> => {
  const found: bigint[] = [];
  const read = client.readStream(stream, { direction: FORWARDS, fromRevision: START });
  for await (const { event: one } of read) if (one !== undefined) found.push(one.revision);
  return found;
};

export const size = async (client: EventStoreDBClient, stream: string): Promise<number> =>
  (await revisions(client, stream)).length;

/** A client for the tests of one block. */
export const clientFor = (url: string): { readonly it: EventStoreDBClient } => {
  let client: EventStoreDBClient | undefined;
  beforeAll(() => {
    client = EventStoreDBClient.connectionString(url);
  });
  afterAll(() => client?.dispose());
  return {
    get it() {
      if (client === undefined) throw new Error('Before the tests began');
      return client;
    },
  };
};
