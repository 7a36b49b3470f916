import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { issuableCommands } from '#libs/commands';
import { describeApi } from '../../../apps/api/openapi/docs.js';
import { startApi, type Api } from './support.js';

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema?: object;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>> }>
  >;
}

let api: Api;
let document: OpenAPIObject;
let operations: readonly (readonly [string, Operation])[];

beforeAll(async () => {
  api = await startApi();
  document = describeApi(api.app);
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );
});
afterAll(() => api.close());

/** Those for which something does not hold, by name. */
const but = (holds: (operation: Operation, name: string) => boolean): readonly string[] =>
  operations.filter(([name, operation]) => !holds(operation, name)).map(([name]) => name);

const success = ({ responses }: Operation) =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'));

const schemas = (): Readonly<Record<string, Record<string, unknown>>> =>
  (document.components?.schemas ?? {}) as never;

describe('the description of the API', () => {
  it('has every route of the application, and no other', () => {
    const routes = api.routes
      .filter(({ url }) => url !== '/' && !url.startsWith('/api/docs'))
      .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(([name]) => name).toSorted((a, b) => a.localeCompare(b))).toEqual(
      routes.toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it('names every operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(operations.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
    for (const { name } of issuableCommands) expect(ids).toContain(name);
  });

  it('tells each in Indonesian first, and puts it under a heading', () => {
    expect(but(({ summary }) => /^[^/]{3,} \/ [^/]{3,}$/.test(summary ?? ''))).toEqual([]);
    expect(but(({ tags }) => tags?.length === 1)).toEqual([]);
  });

  it('says what a success looks like, by an example of each of its fields', () => {
    expect(but((operation) => success(operation).length === 1)).toEqual([]);
    const silent = but((operation) =>
      success(operation).every(
        ([status, { content }]) =>
          status === '204' ||
          (content?.['application/json'] ?? content?.['text/event-stream'])?.schema !== undefined,
      ),
    );
    expect(silent).toEqual([]);
    const without = Object.entries(schemas()).flatMap(([name, schema]) =>
      Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>)
        .filter(([, p]) => !('example' in p || '$ref' in p || 'allOf' in p || 'items' in p))
        .map(([property]) => `${name}.${property}`),
    );
    expect(without).toEqual([]);
  });

  it('says which problems each may end in, with an example of each', () => {
    const problems = ({ responses }: Operation) =>
      Object.entries(responses).filter(([status]) => Number(status) >= 400);
    expect(
      but((operation) =>
        problems(operation).every(
          ([, { content }]) =>
            Object.keys(content?.['application/problem+json']?.examples ?? {}).length > 0,
        ),
      ),
    ).toEqual([]);
    const open = new Set(['GET /health/live', 'GET /health/ready', 'POST /api/v1/sessions']);
    expect(but((o, name) => open.has(name) || o.responses['401'] !== undefined)).toEqual([]);
    expect(but((o) => o.responses['503'] !== undefined)).toEqual([]);
    expect(but((o) => o.requestBody === undefined || o.responses['400'] !== undefined)).toEqual([]);
    for (const def of issuableCommands) {
      const [, operation] = operations.find(([, o]) => o.operationId === def.name) ?? [];
      const codes = Object.values(operation?.responses ?? {}).flatMap(({ content }) =>
        Object.keys(content?.['application/problem+json']?.examples ?? {}),
      );
      expect(codes).toEqual(expect.arrayContaining([...def.refusals]));
    }
  });

  it('describes each part of an address', () => {
    expect(
      but((operation, name) =>
        [...name.matchAll(/\{(\w+)\}/g)].every(([, part]) =>
          operation.parameters?.some((p) => p.in === 'path' && p.name === part),
        ),
      ),
    ).toEqual([]);
    const [, registry] = operations.find(([name]) => name === 'GET /api/v1/families') ?? [];
    expect(registry?.parameters?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['kelurahan', 'category', 'risk', 'overdue', 'cursor', 'X-At-Least']),
    );
  });

  it('refers to nothing that it does not hold', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    expect(referred.length).toBeGreaterThan(50);
    for (const [, name] of referred) expect(Object.keys(schemas())).toContain(name);
  });

  it('is made of schemas that a validator takes, and whose examples of requests pass', () => {
    const ajv = new Ajv2020({
      strict: false,
      formats: { 'date-time': true, date: true, uuid: true },
    });
    ajv.addSchema({ $id: 'jejak', components: document.components });
    const wrong = operations.flatMap(([name, { requestBody }]) => {
      const media = requestBody?.content['application/json'];
      if (media?.schema === undefined) return [];
      const pointed = JSON.parse(
        JSON.stringify(media.schema).replaceAll('"#/', '"jejak#/'),
      ) as object;
      const check = ajv.compile(pointed);
      return Object.values(media.examples ?? {})
        .filter(({ value }) => !check(value))
        .map(() => [name, ajv.errorsText(check.errors)]);
    });
    expect(wrong).toEqual([]);
  });

  it('is served to people and to programs without a session', async () => {
    const served = await api.http().get('/api/docs/openapi.json').expect(200);
    expect((served.body as OpenAPIObject).openapi).toMatch(/^3\./);
    await api.http().get('/api/docs').expect(200).expect('content-type', /html/);
  });
});
