import type { FastifyInstance } from 'fastify';

/**
 * Ends each connection with the answer that was under way on it when the application began to
 * close. Kept alive it would hold up the end for longer than whoever stops a process waits.
 */
export const letGoWhenClosing = (fastify: FastifyInstance): void => {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });
};
