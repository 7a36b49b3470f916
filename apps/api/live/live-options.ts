import type { ConnectionLimits } from './connections.js';

export interface LiveOptions {
  readonly limits: ConnectionLimits;
  /** How often a connection is kept open by a word, and its session looked at. */
  readonly heartbeatMs: number;
}

export const LIVE_OPTIONS = Symbol('LIVE_OPTIONS');

export const DEFAULT_LIVE_OPTIONS: LiveOptions = {
  // A browser opens six connections to a server; a city has some hundred people at work at once.
  limits: { perAccount: 6, all: 1_000 },
  // Proxies commonly cut a connection that is silent for 30 or 60 seconds.
  heartbeatMs: 15_000,
};
