import { describeLog } from './log-metrics.js';
import type { Metrics, MetricSources } from './metrics.js';
import { describeReadModels } from './read-model-metrics.js';

const HTTP_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

/** Loads the library only here: a process that is not scraped does without it. */
export const createMetrics = async (): Promise<Metrics> => {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } =
    await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  // Event loop, garbage collection, memory, processor.
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'jejak_http_request_seconds',
    help: 'Time to the end of an answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_BUCKETS,
    registers,
  });
  const projected = new Counter({
    name: 'jejak_projected_facts_total',
    help: 'Facts that this process has taken into the read models',
    registers,
  });
  const projecting = new Counter({
    name: 'jejak_projecting_seconds_total',
    help: 'Time that this process has spent on taking facts in',
    registers,
  });
  const connections = new Gauge({
    name: 'jejak_database_connections',
    help: 'Connections of a pool, and callers that wait for one',
    labelNames: ['pool', 'state'],
    registers,
  });
  const countConnections = ({ pools }: MetricSources): void => {
    for (const [pool, count] of Object.entries(pools)) {
      const { total, idle, waiting } = count();
      connections.set({ pool, state: 'busy' }, total - idle);
      connections.set({ pool, state: 'idle' }, idle);
      connections.set({ pool, state: 'waiting' }, waiting);
    }
  };
  const slices = new Gauge({
    name: 'jejak_projector_slices',
    help: 'Sixteenths of the families that this process follows the log for',
    registers,
  });
  const readModels = describeReadModels({ Gauge, registers });
  const appended = describeLog({ Counter, Histogram, registers });
  return {
    answered: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    appended,
    projected: (facts, seconds) => {
      projected.inc(facts);
      projecting.inc(seconds);
    },
    scrape: async (sources) => {
      countConnections(sources);
      slices.set(sources.slices());
      // While the database is away the rest is told all the same.
      readModels(await sources.readModels().catch(() => undefined));
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
};
