import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { ApiModule, type ApiOptions } from './api.module.js';
import { keepAccessTrail } from './audit/access-trail.js';
import { logRequests } from './http/access-log.js';
import { readJson } from './http/json-parser.js';
import { COMPRESSION } from './http/compression.js';
import { keepOutOfCaches } from './http/no-store.js';
import { letGoWhenClosing } from './http/let-go.js';
import { ProblemException } from './http/problem.js';
import { QuietLogger } from './http/quiet-logger.js';
import { sendProblem } from './http/send-problem.js';
import type { Jejak } from './jejak.js';
import { observeRequests } from './metrics/observe-requests.js';
import { setUpDocs } from './openapi/docs.js';
import { serveWeb } from './web/serve-web.js';

const BODY_LIMIT = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;

/* Swagger UI and the pages style their elements in place; nothing here loads from elsewhere. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
};

/** The HTTP application over opened parts of Jejak; the caller listens, and closes both. */
export const createApi = async (
  jejak: Jejak,
  options: ApiOptions,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Our own ids: one that a caller chose could say anything.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    trustProxy: jejak.config.trustProxy,
    // An address that cannot be decoded reaches no route and so no filter.
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, new ProblemException('MALFORMED_REQUEST')),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.over(jejak, options),
    adapter,
    // Fastify's own parser reads JSON; forms and plain texts are refused.
    { bufferLogs: true, bodyParser: false },
  );
  app.useLogger(app.get(QuietLogger));
  const fastify = app.getHttpAdapter().getInstance();
  readJson(fastify);
  logRequests(fastify, options.logger);
  observeRequests(fastify, jejak);
  keepAccessTrail(fastify, jejak);
  keepOutOfCaches(fastify);
  letGoWhenClosing(fastify);
  await app.register(compress, COMPRESSION);
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  setUpDocs(app);
  await serveWeb(app, jejak, options.pages);
  return app;
};
