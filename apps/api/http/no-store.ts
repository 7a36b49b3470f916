import type { FastifyInstance } from 'fastify';

/** What the API answers is for who asked, now: no cache on the way or in a shared browser keeps it. */
export const keepOutOfCaches = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/v1/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
};
