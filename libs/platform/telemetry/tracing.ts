import type { AppendOutcome, EntryMeta } from '#libs/event-store';
import type { Observe } from '#libs/projections';

/** Ends a span; called once. */
export type End<T> = (result: T) => void;

export interface StartedRequest {
  readonly method: string;
  /** A command's id, when the request carries one. */
  readonly commandId: string | undefined;
}

export interface EndedRequest {
  /** The pattern of the route; never an address. */
  readonly route: string;
  readonly status: number;
}

/**
 * Traces from a request over its append to the read models, in whatever process: one command's are
 * one trace, whose id is the command's correlation id. No personal data, and no ids of families.
 */
export interface Tracing {
  /** Begins with a request; `go` runs, and all that follows from it, within its span. */
  request(request: StartedRequest, go: () => void): End<EndedRequest>;
  append(meta: EntryMeta, facts: number): End<AppendOutcome['status'] | 'failed'>;
  readonly observe: Observe;
  /** Sends what is left. */
  close(): Promise<void>;
}
