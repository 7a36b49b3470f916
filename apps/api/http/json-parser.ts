import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';

/**
 * Fastify's own JSON parser (which refuses `__proto__`), for bodies that are UTF-8. Others would be
 * read with their broken bytes replaced, and a name would be stored that nobody typed.
 */
export const readJson = (fastify: FastifyInstance): void => {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (isUtf8(body)) void parse(request, body.toString(), done);
      else done(Object.assign(new SyntaxError('not UTF-8'), { statusCode: 400 }), undefined);
    },
  );
};
