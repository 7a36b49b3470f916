import { createHash } from 'node:crypto';
import { NO_HASH, type StreamId } from '#libs/event-store';

export interface StreamHead {
  readonly version: number;
  readonly hash: string;
}

const NOTHING: StreamHead = { version: 0, hash: NO_HASH };

/** The last link of every chain: all that a walk over the log has to remember. */
export class StreamHeads {
  readonly #heads = new Map<StreamId, StreamHead>();

  get size(): number {
    return this.#heads.size;
  }

  of(stream: StreamId): StreamHead {
    return this.#heads.get(stream) ?? NOTHING;
  }

  move(stream: StreamId, head: StreamHead): void {
    this.#heads.set(stream, { version: head.version, hash: head.hash });
  }

  digest(): string {
    const sum = createHash('sha256');
    // Stream ids are ASCII, where the default order is that of the bytes.
    for (const stream of [...this.#heads.keys()].sort()) {
      const { version, hash } = this.of(stream);
      sum.update(`${stream} ${version} ${hash}\n`);
    }
    return sum.digest('hex');
  }
}
