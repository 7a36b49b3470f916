import type { Counter, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.js';

interface Parts {
  readonly Counter: typeof Counter;
  readonly Histogram: typeof Histogram;
  readonly registers: Registry[];
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15];

export const describeLog = (parts: Parts): Metrics['appended'] => {
  const { registers } = parts;
  const seconds = new parts.Histogram({
    name: 'jejak_append_seconds',
    help: 'Time of an append until it is on disk, by its outcome',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    registers,
  });
  const facts = new parts.Counter({
    name: 'jejak_appended_facts_total',
    help: 'Facts that this process has recorded',
    registers,
  });
  return (outcome, count, took) => {
    seconds.observe({ outcome }, took);
    if (outcome === 'appended') facts.inc(count);
  };
};
