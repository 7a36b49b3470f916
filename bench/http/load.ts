import { setTimeout as sleep } from 'node:timers/promises';
import { call, type Asked } from './call.js';

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly count: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export interface Load {
  readonly users: number;
  readonly seconds: number;
  /** Each user waits so long between two requests, on average; 0 for as fast as answers come. */
  readonly pauseMs: number;
  /** Statuses that count as an answer to what was asked. */
  readonly expected: number;
  readonly next: (user: number) => Asked;
}

/** Lets users ask for a while, each one thing after the other. Throws on any other answer. */
export const run = async ({ users, seconds, pauseMs, expected, next }: Load): Promise<Measured> => {
  const taken: number[] = [];
  const from = performance.now();
  const end = from + seconds * 1000;
  const user = async (n: number): Promise<void> => {
    // Users do not begin on a whistle.
    await sleep(Math.random() * Math.max(pauseMs, 20));
    while (performance.now() < end) {
      const { status, ms, text } = await call(next(n));
      if (status !== expected) throw new Error(`answered ${status}: ${text.slice(0, 300)}`);
      taken.push(ms);
      if (pauseMs > 0) await sleep(pauseMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: users }, (_, n) => user(n)));
  const sorted = taken.toSorted((a, b) => a - b);
  const perSecond = (sorted.length * 1000) / (performance.now() - from);
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    perSecond,
    count: sorted.length,
  };
};
