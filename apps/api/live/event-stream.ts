import { Readable } from 'node:stream';
import type { Observable } from 'rxjs';

/** One server-sent event; without data a comment, which only keeps a connection open. */
export interface ServerEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: object;
}

const textOf = ({ id, event, data }: ServerEvent): string =>
  data === undefined
    ? ':\n\n'
    : [
        ...(event === undefined ? [] : [`event: ${event}\n`]),
        ...(id === undefined ? [] : [`id: ${id}\n`]),
        `data: ${JSON.stringify(data)}\n\n`,
      ].join('');

/**
 * Events as the text of an event stream. A reader who does not keep up misses events and gets the
 * latest: no more than one waits for her. Unsubscribes when she goes.
 */
export const eventStream = (events: Observable<ServerEvent>): Readable => {
  let waiting: ServerEvent | undefined;
  let ended = false;
  let wanted = false;
  const pass = (): void => {
    if (!wanted) return;
    if (waiting !== undefined) {
      const text = textOf(waiting);
      waiting = undefined;
      wanted = false;
      stream.push(text);
    } else if (ended) {
      stream.push(null);
    }
  };
  const stream = new Readable({
    // Nothing is read ahead: what waits here can still be replaced by something newer.
    highWaterMark: 1,
    read: () => {
      wanted = true;
      pass();
    },
    destroy: (error, done) => {
      subscription.unsubscribe();
      done(error);
    },
  });
  const end = (): void => {
    ended = true;
    pass();
  };
  const subscription = events.subscribe({
    next: (event) => {
      if (event.data !== undefined || waiting === undefined) waiting = event;
      pass();
    },
    error: end,
    complete: end,
  });
  return stream;
};
