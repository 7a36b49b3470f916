import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  TracerProvider,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import type { Entry, EntryMeta } from '#libs/event-store';
import { appendSpanIdOf, ChoosingIds, traceIdOf } from './trace-ids.js';
import type { Tracing } from './tracing.js';

export interface TracingOptions {
  readonly exporter: SpanExporter;
  /** Gathers spans and sends them together, unless a test brings one that does not wait. */
  readonly processor?: (exporter: SpanExporter) => SpanProcessor;
}

/** A batch after an import touches thousands of commands; so many of them are shown. */
const MOST_TRACES = 50;

const gathering = (exporter: SpanExporter): SpanProcessor => new BatchSpanProcessor({ exporter });

const commandsIn = (entries: readonly Entry[]): readonly { meta: EntryMeta; facts: number }[] =>
  [...Map.groupBy(entries, ({ meta }) => meta.commandId).values()]
    .slice(0, MOST_TRACES)
    .map((of) => ({ meta: (of[0] as Entry).meta, facts: of.length }));

/** Only ever loaded when traces are asked for: see `load-tracing.ts`. */
export const openTracing = ({ exporter, processor = gathering }: TracingOptions): Tracing => {
  const ids = new ChoosingIds();
  const provider = new TracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({ 'service.name': 'jejak' }),
    spanProcessors: [processor(exporter)],
  });
  const manager = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(manager);
  const tracer = provider.getTracer('jejak');

  const startAppend = (meta: EntryMeta, facts: number): Span => {
    const traceId = traceIdOf(meta.correlationId);
    const around = trace.getSpanContext(context.active());
    const within = around?.traceId === traceId;
    const attributes = { 'jejak.correlation_id': meta.correlationId, 'jejak.facts': facts };
    // One of many commands in a request has a trace of its own, which names the request.
    const links = within || around === undefined ? [] : [{ context: around }];
    const chosen = { traceId, spanId: appendSpanIdOf(meta.commandId) };
    return ids.with(chosen, () =>
      tracer.startSpan('append', { attributes, links, root: !within }, context.active()),
    );
  };

  const startProjecting = (meta: EntryMeta, facts: number): Span => {
    const parent = trace.setSpanContext(ROOT_CONTEXT, {
      traceId: traceIdOf(meta.correlationId),
      spanId: appendSpanIdOf(meta.commandId),
      traceFlags: TraceFlags.SAMPLED,
      isRemote: true,
    });
    const attributes = { 'jejak.correlation_id': meta.correlationId, 'jejak.facts': facts };
    return tracer.startSpan('project', { kind: SpanKind.CONSUMER, attributes }, parent);
  };

  return {
    request({ method, commandId }, go) {
      const chosen = commandId === undefined ? {} : { traceId: traceIdOf(commandId) };
      const attributes = { 'http.request.method': method };
      const span = ids.with(chosen, () =>
        tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT),
      );
      context.with(trace.setSpan(context.active(), span), go);
      return ({ route, status }) => {
        span.updateName(`${method} ${route}`);
        span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    append(meta, facts) {
      const span = startAppend(meta, facts);
      return (outcome) => {
        span.setAttribute('jejak.outcome', outcome);
        if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    observe: {
      step: (entries) => {
        const spans = commandsIn(entries).map(({ meta, facts }) => startProjecting(meta, facts));
        return () => spans.forEach((span) => span.end());
      },
    },
    close: async () => {
      await provider.shutdown();
      context.disable();
    },
  };
};
