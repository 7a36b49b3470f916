import { recordAccess } from '#libs/audit';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Jejak } from '../jejak.js';
import { ProblemException } from '../http/problem.js';
import { turnIntoProblem } from '../http/send-problem.js';
import type { SignedIn } from '../sessions/current-account.js';
import { readsPersonalData } from './recorded-reads.js';

/** What was shown, and what was asked for and refused. */
const TOLD: ReadonlySet<number> = new Set([200, 206, 403]);

const UNTRACED = new ProblemException('SERVICE_UNAVAILABLE', { headers: { 'retry-after': '2' } });

const streamOf = (params: unknown): string | undefined => {
  const { familyId, stream } = (params ?? {}) as Record<string, string | undefined>;
  return familyId === undefined ? stream : `family-${familyId.toLowerCase()}`;
};

/**
 * Keeps who read personal data, before they are sent: what cannot be written down is not shown. A
 * request that was answered without data of anybody (not found, malformed) leaves nothing.
 */
export const keepAccessTrail = (fastify: FastifyInstance, jejak: Jejak): void => {
  fastify.addHook('onSend', async (request: FastifyRequest & SignedIn, reply, payload) => {
    const { account, routeOptions, method, id } = request;
    const route = routeOptions.url;
    if (account === undefined || route === undefined || !TOLD.has(reply.statusCode)) return payload;
    if (!readsPersonalData(method, route)) return payload;
    const stream = streamOf(request.params);
    try {
      await recordAccess(jejak.sql, {
        account: account.id,
        role: account.role,
        area: account.area,
        action: `${method} ${route}`,
        ...(stream === undefined ? {} : { stream }),
        status: reply.statusCode,
        requestId: id,
      });
      return payload;
    } catch {
      if (payload instanceof Readable) payload.destroy();
      void reply.removeHeader('content-length').removeHeader('content-disposition');
      return turnIntoProblem(request, reply, UNTRACED);
    }
  });
};
