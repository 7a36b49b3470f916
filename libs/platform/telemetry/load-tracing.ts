import type { Tracing } from './tracing.js';

/** Brings tracing in where there is somewhere to send traces to; without that, nothing is loaded. */
export const loadTracing = async (tracesUrl: string | undefined): Promise<Tracing | undefined> => {
  if (tracesUrl === undefined) return undefined;
  const [{ openTracing }, { OTLPTraceExporter }] = await Promise.all([
    import('./open-tracing.js'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const url = `${tracesUrl.replace(/\/+$/, '')}/v1/traces`;
  return openTracing({ exporter: new OTLPTraceExporter({ url }) });
};
