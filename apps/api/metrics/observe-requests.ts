import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Jejak } from '../jejak.js';

type End = (result: { readonly route: string; readonly status: number }) => void;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const commandIdOf = (request: FastifyRequest): string | undefined => {
  const id = request.headers['idempotency-key'];
  const text = typeof id === 'string' ? id.trim().toLowerCase() : '';
  return UUID.test(text) ? text : undefined;
};

// Pages and their assets, and addresses that lead nowhere, are one route each whatever they are.
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

/**
 * Tells metrics and traces of each request by the pattern of its route: an address may hold a name
 * or the id of a family. Where nobody asked for either, requests pass by untouched.
 */
export const observeRequests = (
  fastify: FastifyInstance,
  { telemetry: { metrics, tracing } }: Pick<Jejak, 'telemetry'>,
): void => {
  if (tracing !== undefined) {
    const ends = new WeakMap<FastifyRequest, End>();
    fastify.addHook('onRequest', (request, _reply, done) => {
      const started = { method: request.method, commandId: commandIdOf(request) };
      // What follows, to the append, runs within the span.
      let end: End = () => undefined;
      ends.set(request, (result) => end(result));
      end = tracing.request(started, done);
    });
    fastify.addHook('onResponse', (request, reply, done) => {
      ends.get(request)?.({ route: routeOf(request), status: reply.statusCode });
      done();
    });
  }
  if (metrics !== undefined)
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method } = request;
      const seconds = reply.elapsedTime / 1_000;
      metrics.answered({ method, route: routeOf(request), status: reply.statusCode, seconds });
      done();
    });
};
