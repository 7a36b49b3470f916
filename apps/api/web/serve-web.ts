import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CUT_OFF } from '#libs/demo-city';
import { DEMO_PASSWORD } from '#libs/identity';
import type { Jejak } from '../jejak.js';
import { PLAIN_PAGE } from './plain-page.js';

/** The pages as Vite built them; beside the sources, as in tests, there are none. */
const BUILT = fileURLToPath(new URL('../../web', import.meta.url));

const DEMO_PLACE = '<!-- demo -->';
const NOT_PAGES = /^\/(api|health|assets)(\/|$)/;

/** A demonstration is told so in the page itself: its own day, and how to get in. */
const pageOf = async (jejak: Jejak, folder: string): Promise<string> => {
  const index = join(folder, 'index.html');
  if (!existsSync(join(folder, 'assets'))) return PLAIN_PAGE;
  const page = readFileSync(index, 'utf8');
  if (!(await jejak.facts.log.isDemonstration())) return page;
  const demo = JSON.stringify({ asOf: CUT_OFF, password: DEMO_PASSWORD });
  return page.replace(DEMO_PLACE, `<meta name="jejak-demo" content='${demo}' />`);
};

/**
 * Serves the pages: hashed files for ever, the page itself always asked anew. Any other address
 * that is not the API's gets the page too, which finds its way from there.
 */
export const serveWeb = async (
  app: NestFastifyApplication,
  jejak: Jejak,
  folder = BUILT,
): Promise<void> => {
  const page = await pageOf(jejak, folder);
  const fastify = app.getHttpAdapter().getInstance();
  const send = (reply: FastifyReply): FastifyReply =>
    reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .send(page);
  if (page !== PLAIN_PAGE) {
    await app.register(staticFiles, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      wildcard: false,
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
    });
    const icon = readFileSync(join(folder, 'jejak.svg'));
    fastify.get('/jejak.svg', (_, reply) =>
      reply
        .headers({ 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' })
        .send(icon),
    );
  }
  fastify.get('/', (_, reply) => send(reply));
  fastify.get('/*', (request, reply) => {
    if (!NOT_PAGES.test(request.url.split('?', 1)[0] ?? '')) return send(reply);
    reply.callNotFound();
    return reply;
  });
};
