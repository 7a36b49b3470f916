import type { Config } from '../config/config.js';
import { createMetrics } from './create-metrics.js';
import { loadTracing } from './load-tracing.js';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

/** What is told of this process to those who watch over it; nothing of what is not asked for. */
export interface Telemetry {
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
}

export const openTelemetry = async ({ metricsPort, tracesUrl }: Config): Promise<Telemetry> => ({
  metrics: metricsPort === undefined ? undefined : await createMetrics(),
  tracing: await loadTracing(tracesUrl),
});
