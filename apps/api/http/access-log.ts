import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SignedIn } from '../sessions/current-account.js';

/**
 * One line for each request: the pattern of its route, never its address, because people put names
 * into addresses; the account, never the token.
 */
export const logRequests = (fastify: FastifyInstance, logger: Logger): void => {
  const tell = (request: FastifyRequest & SignedIn, reply: FastifyReply, left: boolean): void =>
    logger.info(
      {
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(left ? { left } : {}),
        ...(request.account === undefined
          ? {}
          : { account: request.account.id, role: request.account.role }),
      },
      'request',
    );
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // Who goes before the answer is whole, as listeners to live updates do, is told of as well.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) tell(request, reply, true);
    });
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    tell(request, reply, false);
    done();
  });
};
