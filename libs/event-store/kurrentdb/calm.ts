import type { Duplex } from 'node:stream';

type Creator = (grpc: unknown) => Duplex | Promise<Duplex>;
type StreamCreator = (kind: unknown, name: string, creator: Creator, cache?: unknown) => unknown;

/**
 * Keeps the vendor's appends from ending the process. Its clients share one table of the appends they
 * wait for, and two of its habits throw where nobody can catch:
 *
 * - a call that breaks empties the table, those of other clients and servers too; an answer that comes
 *   afterwards is not found there, and its listener throws. Whoever sent that append was told already
 *   that its outcome is unknown, so a late answer says nothing to anybody.
 * - what waits for the wire when a call breaks is rejected in a promise that nobody holds. Here
 *   nothing waits: how much is under way is for the callers to bound.
 */
export const calm = (client: object): void => {
  const vendor = client as { GRPCStreamCreator?: StreamCreator };
  const create = vendor.GRPCStreamCreator;
  if (create === undefined) throw new Error('This is not the client whose traps are known');
  vendor.GRPCStreamCreator = (kind, name, creator, cache) =>
    create(
      kind,
      name,
      name === 'appendToStream' ? (grpc) => calmed(creator(grpc)) : creator,
      cache,
    );
};

const calmed = (call: Duplex | Promise<Duplex>): Duplex | Promise<Duplex> => {
  if (call instanceof Promise) return call.then(calmed);
  for (const listener of call.listeners('data')) {
    call.removeListener('data', listener as () => void);
    call.on('data', (answer: unknown) => {
      try {
        listener.call(call, answer);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    });
  }
  const write = call.write.bind(call) as (message: unknown) => boolean;
  call.write = (message: unknown) => {
    write(message);
    return true;
  };
  return call;
};
