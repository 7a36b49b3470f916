import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  filter,
  from,
  interval,
  map,
  merge,
  ReplaySubject,
  share,
  skipWhile,
  startWith,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import { JEJAK, type Jejak } from '../jejak.js';
import type { ServerEvent } from './event-stream.js';
import { LIVE_OPTIONS, type LiveOptions } from './live-options.js';
import { sameStanding, standingOf, type Standing } from './standing.js';

/** However many facts a second are recorded, a screen is told four times at most. */
const LOOK_EVERY_MS = 250;

const positionEvent = ({ figures, ...rest }: Standing): ServerEvent => ({
  event: 'position',
  ...(figures === undefined ? {} : { id: figures }),
  data: { ...rest, ...(figures === undefined ? {} : { figures }) },
});

/**
 * Looks, while anybody listens, whether the read models have moved, whichever process moves them,
 * and tells all who listen. Who comes later hears the latest at once.
 */
@Injectable()
export class LiveUpdates implements OnModuleDestroy {
  readonly #closing = new ReplaySubject<void>(1);
  readonly #standings: Observable<Standing>;

  constructor(
    @Inject(JEJAK) jejak: Jejak,
    @Inject(LIVE_OPTIONS) private readonly options: LiveOptions,
  ) {
    this.#standings = timer(0, LOOK_EVERY_MS).pipe(
      // A database that is away is looked for again.
      exhaustMap(() => from(standingOf(jejak)).pipe(catchError(() => EMPTY))),
      distinctUntilChanged(sameStanding),
      takeUntil(this.#closing),
      share({ connector: () => new ReplaySubject(1), resetOnComplete: false }),
    );
  }

  /**
   * What one listener hears: nothing that she has heard before, for `heard` is the id of the last
   * event that she got. Ends with the application, or once `stillThere` says no.
   */
  eventsAfter(
    heard: string | undefined,
    stillThere: () => Promise<boolean>,
  ): Observable<ServerEvent> {
    const beats = interval(this.options.heartbeatMs).pipe(share());
    const gone = beats.pipe(
      exhaustMap(() => from(stillThere()).pipe(catchError(() => EMPTY))),
      filter((there) => !there),
    );
    const positions = this.#standings.pipe(
      skipWhile(({ figures, lagMs }) => heard !== undefined && figures === heard && lagMs === 0),
      map(positionEvent),
    );
    // A word at once: until then a browser does not know that the connection stands.
    const words = beats.pipe(
      startWith(undefined),
      map((): ServerEvent => ({})),
    );
    return merge(words, positions).pipe(takeUntil(merge(gone, this.#closing)));
  }

  /** Before the server waits for its connections to end. */
  onModuleDestroy(): void {
    this.#closing.next();
  }
}
