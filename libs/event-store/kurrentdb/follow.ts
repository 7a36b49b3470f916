import type { Position } from '#libs/domain/kernel';
import { LogUnavailable, type Entry, type ReadAllOptions } from '../port.js';
import type { Catalogue } from './catalogue.js';
import { Pauses } from './pause.js';
import type { Reader } from './reader.js';

const LONGEST_PAUSE = 2_000;

/** Reads, waits for the catalogue's bell, reads on; through outages too, until the signal aborts. */
export async function* follow(
  reader: Reader,
  catalogue: Catalogue,
  after: Position | undefined,
  options: ReadAllOptions & { readonly signal: AbortSignal },
): AsyncGenerator<readonly Entry[]> {
  const { signal } = options;
  const pauses = new Pauses(LONGEST_PAUSE);
  let position = after;
  while (!signal.aborted) {
    const heard = catalogue.bell.count;
    const end = catalogue.count;
    const batches = reader.all(position, options);
    for (;;) {
      const step = await next(batches);
      if (signal.aborted) return;
      if (step === 'away') {
        await pauses.next(signal);
        break;
      }
      pauses.reset();
      if (step.done === true) {
        // With a filter the last match lies before what was looked through.
        if (Number(position ?? 0) < end) position = String(end);
        await catalogue.bell.wait(heard, signal);
        break;
      }
      position = step.value.at(-1)?.position ?? position;
      yield step.value;
    }
  }
}

// Only the reading is guarded: what a consumer throws while it holds a batch passes through.
const next = async <T>(batches: AsyncGenerator<T>): Promise<IteratorResult<T> | 'away'> => {
  try {
    return await batches.next();
  } catch (error) {
    if (error instanceof LogUnavailable) return 'away';
    throw error;
  }
};
