import any from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessage from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, Incoming, StoredEvent } from './store.js';

type ProposedMessage = {
  getId(): { getString(): string } | undefined;
  getMetadataMap(): { forEach(f: (value: string, key: string) => void): void };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
};

export const incomingOf = (message: ProposedMessage): Incoming => {
  const metadata = new Map<string, string>();
  message.getMetadataMap().forEach((value, key) => metadata.set(key, value));
  return {
    id: message.getId()?.getString() ?? '',
    metadata,
    data: message.getData_asU8(),
    customMetadata: message.getCustomMetadata_asU8(),
  };
};

export const identifierOf = (stream: string): shared.StreamIdentifier => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  return identifier;
};

export const eventMessage = (event: StoredEvent): streams.ReadResp => {
  const id = new shared.UUID();
  id.setString(event.id);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.commit));
  recorded.setPreparePosition(String(event.commit));
  for (const [key, value] of event.metadata) recorded.getMetadataMap().set(key, value);
  recorded.getMetadataMap().set('created', String(event.createdTicks));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.customMetadata);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.commit));
  return new streams.ReadResp().setEvent(read);
};

export const streamNotFound = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

export const confirmation = (): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

export const caughtUp = (): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

/** Answer to a batch; `expected` is echoed in a refusal, -1 for no stream. */
export const appendAnswer = (
  correlation: shared.UUID | undefined,
  stream: string,
  outcome: Appended,
  expected: number | undefined,
): streams.BatchAppendResp => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(correlation);
  answer.setStreamIdentifier(identifierOf(stream));
  if ('last' in outcome) {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(outcome.last.commit));
    position.setPreparePosition(String(outcome.last.commit));
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(outcome.last.revision));
    success.setPosition(position);
    return answer.setSuccess(success);
  }
  const wrong = new shared.WrongExpectedVersion();
  if (outcome.wrong.current >= 0) wrong.setCurrentStreamRevision(String(outcome.wrong.current));
  else wrong.setCurrentNoStream(new emptyMessage.Empty());
  if (expected === undefined) wrong.setExpectedAny(new emptyMessage.Empty());
  else if (expected < 0) wrong.setExpectedNoStream(new emptyMessage.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return answer.setError(
    refusal('Wrong expected version', wrong.serializeBinary(), 'WrongExpectedVersion'),
  );
};

/** While no leader is elected the server refuses with a text and no details. */
export const notReadyAnswer = (
  correlation: shared.UUID | undefined,
  stream: string,
): streams.BatchAppendResp => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(correlation);
  answer.setStreamIdentifier(identifierOf(stream));
  return answer.setError(refusal('Server Is Not Ready', new Uint8Array(), 'NotHandled'));
};

const refusal = (message: string, details: Uint8Array, type: string): status.Status => {
  const packed = new any.Any();
  packed.pack(details, `event_store.client.${type}`);
  const refused = new status.Status();
  refused.setCode(2);
  refused.setMessage(message);
  refused.setDetails(packed);
  return refused;
};
