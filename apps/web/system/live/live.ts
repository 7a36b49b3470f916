import { useSyncExternalStore } from 'react';
import { openStream } from '../api/call.js';
import { eventsOf } from './event-stream.js';

/** Where the log and the figures are, as the server tells it. */
export interface Position {
  readonly position: string;
  readonly recordedAt?: string;
  /** The figures are read up to here. */
  readonly figures?: string;
  readonly lagMs?: number;
}

const LEAST_WAIT_MS = 1_000;
const MOST_WAIT_MS = 30_000;

let current: Position | undefined;
let connected = false;
let lastId: string | undefined;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

const set = (next: Partial<{ position: Position; connected: boolean }>): void => {
  if (next.position !== undefined) current = next.position;
  if (next.connected !== undefined) connected = next.connected;
  snapshot = { position: current, connected };
  tell();
};

let snapshot: { readonly position: Position | undefined; readonly connected: boolean } = {
  position: undefined,
  connected: false,
};

const listen = async (signal: AbortSignal, moved: () => void): Promise<void> => {
  const body = await openStream('live', lastId, signal);
  set({ connected: true });
  for await (const { id, event, data } of eventsOf(body)) {
    lastId = id ?? lastId;
    if (event !== 'position') continue;
    const position = JSON.parse(data) as Position;
    const before = current;
    set({ position });
    if (before !== undefined && before.figures !== position.figures) moved();
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Follows the server for as long as the signal allows; `moved` is called when figures changed. */
export const follow = async (signal: AbortSignal, moved: () => void): Promise<void> => {
  let wait = LEAST_WAIT_MS;
  while (!signal.aborted) {
    const began = Date.now();
    // Whatever broke it, the page stays as it is and asks again, ever more seldom.
    await listen(signal, moved).catch(() => undefined);
    set({ connected: false });
    wait = Date.now() - began > MOST_WAIT_MS ? LEAST_WAIT_MS : Math.min(MOST_WAIT_MS, wait * 2);
    await pause(wait, signal);
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLive = () => useSyncExternalStore(subscribe, () => snapshot);
