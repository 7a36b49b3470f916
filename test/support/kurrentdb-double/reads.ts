import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from './faults.js';
import { caughtUp, confirmation, eventMessage, streamNotFound } from './messages.js';
import type { Store, StoredEvent } from './store.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

const BACKWARDS = 1;

/** Answers one read of a stream or of the whole log. */
export const answerRead = async (store: Store, faults: Faults, call: ReadCall): Promise<void> => {
  const options = call.request.getOptions() as Options;
  if (faults.take('silentReads')) return;
  if (faults.slow > 0) await sleep(faults.slow);
  const count = Number(options.getCount());
  for (const event of selected(store, call, options).slice(0, count))
    call.write(eventMessage(event));
  call.end();
};

const selected = (store: Store, call: ReadCall, options: Options): readonly StoredEvent[] => {
  const backwards = Number(options.getReadDirection()) === BACKWARDS;
  if (options.hasAll()) {
    if (backwards) return store.log.toReversed();
    const all = options.getAll() as streams.ReadReq.Options.AllOptions;
    if (!all.hasPosition()) return store.log;
    // Forwards, the event at the position itself is the first.
    return store.log.slice(
      firstFrom(store.log, BigInt(all.getPosition()?.getCommitPosition() ?? 0)),
    );
  }
  const stream = options.getStream() as streams.ReadReq.Options.StreamOptions;
  const name = Buffer.from(stream.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  const events = store.stream(name);
  if (events.length === 0) call.write(streamNotFound(name));
  return backwards ? events.toReversed() : events.slice(Number(stream.getRevision()));
};

const firstFrom = (log: readonly StoredEvent[], commit: bigint): number => {
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle] as StoredEvent).commit < commit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Answers a subscription to the whole log; the result stops it. */
export const answerSubscription = (store: Store, faults: Faults, call: ReadCall): (() => void) => {
  const all = call.request.getOptions()?.getAll();
  const after = all?.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : -1n;
  call.write(confirmation());
  // Unlike a read, a subscription begins after the position.
  for (const event of store.log.slice(firstFrom(store.log, after + 1n)))
    call.write(eventMessage(event));
  call.write(caughtUp());
  let deaf = false;
  return store.listen((event) => {
    // A half-open connection never comes back: going on after a gap is what no server does.
    deaf ||= faults.mute;
    if (deaf) return;
    call.write(eventMessage(event));
    if (faults.duplicate) call.write(eventMessage(event));
  });
};
