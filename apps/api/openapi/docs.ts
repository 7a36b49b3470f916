import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const DESCRIPTION = `Fakta pendampingan keluarga yang tidak dapat diubah, dan semua yang diturunkan darinya.
Facts of family accompaniment that nobody can change, and everything derived from them.

1. \`POST /api/v1/sessions\` gives a token; send it as \`Authorization: Bearer <token>\`.
2. A command carries an \`Idempotency-Key\` (a UUID of your own). Whatever happens to the connection, send it again with the same key.
3. \`X-Position\` of its answer, sent as \`X-At-Least\` with a query, lets you read your own write.
4. A problem has a stable \`code\`; its \`title\` follows \`Accept-Language\` (id, en).`;

/** The description of the API, complete enough to generate a client from. */
export const describeApi = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Jejak')
      .setDescription(DESCRIPTION)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer' })
      .addSecurityRequirements('bearer')
      .build(),
    // A handler is named for what it does; generated clients take its name over.
    { operationIdFactory: (_controller, handler) => handler, autoTagControllers: false },
  );

export const setUpDocs = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/docs/openapi.json',
    yamlDocumentUrl: 'api/docs/openapi.yaml',
    customSiteTitle: 'Jejak API',
  });
};
