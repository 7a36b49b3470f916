import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#libs/domain/kernel';
import type { Bell } from '../bell.js';
import { LogUnavailable, type Entry, type ReadAllOptions } from '../port.js';
import { comparePositions } from '../positions.js';
import type { Reader } from './reader.js';

/** A follower that hears nothing asks this often, in milliseconds: a notification can get lost. */
const POLL = 1_000;
const LONGEST_PAUSE = 2_000;

/** Reads, waits for the bell, reads on; through outages too, until the signal aborts. */
export async function* follow(
  reader: Reader,
  bell: Bell,
  after: Position | undefined,
  options: ReadAllOptions & { readonly signal: AbortSignal },
): AsyncGenerator<readonly Entry[]> {
  const { signal } = options;
  let position = after;
  let pause = 50;
  while (!signal.aborted) {
    const heard = bell.count;
    const batches = untilHead(reader, position, options);
    for (;;) {
      const step = await next(batches);
      if (signal.aborted) return;
      if (step === 'away') {
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        break;
      }
      pause = 50;
      if (step.done === true) {
        position = step.value;
        await bell.wait(heard, signal, POLL);
        break;
      }
      position = step.value.at(-1)?.position ?? position;
      yield step.value;
    }
  }
}

/** Yields what there is and returns how far it looked: with a filter that is past the last match. */
async function* untilHead(
  reader: Reader,
  after: Position | undefined,
  options: ReadAllOptions,
): AsyncGenerator<readonly Entry[], Position | undefined> {
  const head = await reader.head();
  let position = after;
  for await (const batch of reader.all(after, options)) {
    position = batch.at(-1)?.position ?? position;
    yield batch;
  }
  return position === undefined || comparePositions(position, head.position) < 0
    ? head.position
    : position;
}

// Only the reading is guarded: what a consumer throws while it holds a batch passes through.
const next = async <T, R>(
  batches: AsyncGenerator<T, R>,
): Promise<IteratorResult<T, R> | 'away'> => {
  try {
    return await batches.next();
  } catch (error) {
    if (error instanceof LogUnavailable) return 'away';
    throw error;
  }
};
