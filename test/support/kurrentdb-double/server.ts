import grpc, { type ServerDuplexStream } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { Faults } from './faults.js';
import { appendAnswer, incomingOf, notReadyAnswer } from './messages.js';
import { answerRead, answerSubscription, type ReadCall } from './reads.js';
import { Store, type Expectation, type Incoming } from './store.js';

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** An append on its way in, in one or several messages. */
interface Arriving {
  readonly options: streams.BatchAppendReq.Options;
  readonly events: Incoming[];
}

/**
 * Speaks as much of KurrentDB's gRPC protocol as the real client needs for appends, reads and
 * subscriptions to the whole log, without TLS and as a single node. Kinder than the server besides
 * what store.ts says: answers come at once, back-pressure of HTTP/2 is ignored, there is no quorum,
 * no election and no disk. No figure measured over it says anything about KurrentDB's speed.
 */
export class KurrentDouble {
  readonly faults = new Faults();
  readonly store = new Store();
  #server: grpc.Server | undefined;
  #port = 0;
  readonly #subscriptions = new Map<ReadCall, () => void>();
  readonly #open = new Set<unknown>();

  static async start(): Promise<KurrentDouble> {
    const double = new KurrentDouble();
    await double.up();
    return double;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Calls that are open on the server now. */
  get openCalls(): number {
    return this.#open.size;
  }

  /** Begins to answer, on the same port as before. */
  async up(): Promise<void> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
    server.addService(streamsService.StreamsService, {
      read: (call: ReadCall) => this.#read(call),
      batchAppend: (call: BatchCall) => this.#batchAppend(call),
    });
    server.addService(featuresService.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: grpc.sendUnaryData<features.SupportedMethods>) =>
        answer(null, supported()),
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(
        `127.0.0.1:${this.#port}`,
        grpc.ServerCredentials.createInsecure(),
        (error, port) => (error === null ? resolve(port) : reject(error)),
      );
    });
    this.#server = server;
  }

  /** Cuts every connection; what was stored stays, as after kill -9 of a server that had flushed. */
  down(): void {
    this.#stopSubscriptions();
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** Ends every subscription with an error; the connection stays. */
  dropSubscriptions(code: grpc.status = grpc.status.UNAVAILABLE): void {
    const calls = [...this.#subscriptions.keys()];
    this.#stopSubscriptions();
    for (const call of calls) call.emit('error', { code, details: 'dropped' });
  }

  #stopSubscriptions(): void {
    for (const stop of this.#subscriptions.values()) stop();
    this.#subscriptions.clear();
  }

  #read(call: ReadCall): void {
    this.#open.add(call);
    const gone = (): void => {
      this.#open.delete(call);
      this.#subscriptions.get(call)?.();
      this.#subscriptions.delete(call);
    };
    call.on('cancelled', gone);
    call.on('finish', gone);
    call.on('error', gone);
    if (call.request.getOptions()?.hasSubscription())
      this.#subscriptions.set(call, answerSubscription(this.store, this.faults, call));
    else void answerRead(this.store, this.faults, call);
  }

  #batchAppend(call: BatchCall): void {
    const arriving = new Map<string, Arriving>();
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', (request: streams.BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const key = correlation?.getString() ?? String(correlation?.getStructured());
      const append = arriving.get(key) ?? {
        options: request.getOptions() as streams.BatchAppendReq.Options,
        events: [],
      };
      append.events.push(...request.getProposedMessagesList().map(incomingOf));
      arriving.set(key, append);
      if (!request.getIsFinal()) return;
      arriving.delete(key);
      void this.#store(call, correlation, append);
    });
  }

  async #store(
    call: BatchCall,
    correlation: shared.UUID | undefined,
    { options, events }: Arriving,
  ): Promise<void> {
    const { faults, store } = this;
    const stream = Buffer.from(
      options.getStreamIdentifier()?.getStreamName_asU8() ?? [],
    ).toString();
    if (faults.take('hang')) return;
    if (faults.take('notReady')) return void call.write(notReadyAnswer(correlation, stream));
    if (faults.take('notLeader')) return void call.emit('error', this.#notLeader());
    if (faults.delay > 0) await sleep(faults.delay);
    const expected = expectationOf(options);
    const outcome = store.append(stream, expected, events);
    if (faults.take('loseAnswer')) return;
    const exact = typeof expected === 'object' ? expected.exact : undefined;
    call.write(appendAnswer(correlation, stream, outcome, exact));
  }

  #notLeader(): { code: grpc.status; details: string; metadata: grpc.Metadata } {
    const metadata = new grpc.Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(this.#port));
    return { code: grpc.status.NOT_FOUND, details: 'Leader info available', metadata };
  }
}

const expectationOf = (options: streams.BatchAppendReq.Options): Expectation => {
  if (options.hasNoStream()) return { exact: -1 };
  if (options.hasStreamExists()) return 'exists';
  if (options.hasAny()) return 'any';
  return { exact: Number(options.getStreamPosition()) };
};

const supported = (): features.SupportedMethods => {
  const methods = ['read', 'batchappend'].map((name) => {
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    method.setFeaturesList(['position', 'events']);
    return method;
  });
  const answer = new features.SupportedMethods();
  answer.setMethodsList(methods);
  answer.setEventStoreServerVersion('26.0.0');
  return answer;
};
