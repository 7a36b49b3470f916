import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SignedIn } from '../sessions/current-account.js';

/**
 * One line for each request: the pattern of its route, never its address, because people put names
 * into addresses; the account, never the token.
 */
export const logRequests = (fastify: FastifyInstance, logger: Logger): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest & SignedIn, reply, done) => {
    logger.info(
      {
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.account === undefined
          ? {}
          : { account: request.account.id, role: request.account.role }),
      },
      'request',
    );
    done();
  });
};
