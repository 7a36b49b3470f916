import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { family, key, mother, register, startApi, type Api } from './support.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly expr: string }[] }[];
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** Takes traces in, as a collector would. */
const startCollector = async (): Promise<{ url: string; bodies: string[]; server: Server }> => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, server };
};

const spansIn = (bodies: readonly string[]): readonly Span[] =>
  bodies
    .map((body) => JSON.parse(body) as Exported)
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);

const count = (text: string, metric: string): number =>
  Number(new RegExp(`^${metric} (\\S+)$`, 'm').exec(text)?.[1]);

describe('telemetry', () => {
  let api: Api;
  let collector: Awaited<ReturnType<typeof startCollector>>;

  beforeAll(async () => {
    collector = await startCollector();
    api = await startApi({ config: { metricsPort: 0, tracesUrl: collector.url } });
  });

  afterAll(async () => {
    await api.close();
    collector.server.close();
  });

  const metrics = async (): Promise<string> =>
    (await fetch(`${api.jejak.metricsUrl}/metrics`)).text();

  it('tells Prometheus of requests, appends, read models, pools and the process', async () => {
    const kader = await api.as('kader');
    // The read models of a new city are built at its first start, which is no following.
    const { position: first } = await register(api, kader);
    expect(await api.jejak.runner.waitUntil(first, 60_000)).toBe(true);
    const before = count(await metrics(), 'jejak_projected_facts_total');
    const { familyId, position } = await register(api, kader);
    expect(await api.jejak.runner.waitUntil(position, 60_000)).toBe(true);
    await api.http().get(`/api/v1/families/${familyId}`).set(kader).expect(200);
    const text = await metrics();
    const taken = count(text, 'jejak_projected_facts_total') - before;
    expect(taken).toBe(Number(position) - Number(first));
    expect(text).toMatch(
      /jejak_http_request_seconds_count\{method="POST",route="\/api\/v1\/families",status="201"\} 2\n/,
    );
    expect(text).toMatch(/route="\/api\/v1\/families\/:\w+",status="200"/);
    expect(text).toMatch(/jejak_append_seconds_count\{outcome="appended"\} [1-9]\d*\n/);
    expect(text).toMatch(new RegExp(`jejak_appended_facts_total ${position}\n`));
    for (const name of ['registry', 'figures']) {
      expect(text).toContain(`jejak_read_model_position{read_model="${name}"} ${position}\n`);
      for (const figure of ['behind_facts', 'lag_seconds', 'parked_streams'])
        expect(text).toContain(`jejak_read_model_${figure}{read_model="${name}"} 0\n`);
    }
    expect(text).toContain('jejak_projector_slices 16\n');
    expect(text).toMatch(/jejak_database_connections\{pool="read",state="idle"\} [1-9]/);
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
  });

  it('tells nothing of any family or person there, whatever is asked for', async () => {
    const kader = await api.as('kader');
    const woman: Record<string, unknown> = { ...mother(), name: 'Rahasia Sekali' };
    const { familyId, persons } = await register(api, kader, family([woman]));
    await api.http().get(`/api/v1/registry?name=Rahasia%20Sekali`).set(kader);
    await api.http().get(`/api/v1/nowhere/${familyId}`).set(kader);
    await api.http().get(`/Rahasia%20Sekali`);
    const text = await metrics();
    for (const secret of ['Rahasia', familyId, ...persons, String(woman['nik'])])
      expect(text).not.toContain(secret);
  });

  it('tells everything that the alerts ask for', async () => {
    const file = fileURLToPath(new URL('../../../docs/operations/alerts.yml', import.meta.url));
    const { groups } = parse(readFileSync(file, 'utf8')) as Alerts;
    const asked = groups.flatMap(({ rules }) => rules).map(({ expr }) => expr);
    const names = new Set(asked.join(' ').match(/jejak_\w+/g));
    expect(names.size).toBeGreaterThan(5);
    const text = await metrics();
    for (const name of names) expect(text).toContain(`# TYPE ${name.replace(/_count$/, '')} `);
  });

  it('answers on its own port only what is to be seen there', async () => {
    const { metricsUrl } = api.jejak;
    expect((await fetch(`${metricsUrl}/health`)).status).toBe(200);
    expect((await fetch(`${metricsUrl}/api/v1/families`)).status).toBe(404);
    expect((await fetch(`${metricsUrl}/metrics`, { method: 'POST' })).status).toBe(405);
    const onThePublicPort = await api.http().get('/metrics');
    expect(onThePublicPort.text).not.toContain('jejak_');
  });

  it('traces a command from its request over its append to the read models', async () => {
    const kader = await api.as('kader');
    const command = key();
    const answer = await api
      .http()
      .post('/api/v1/families')
      .set({ ...kader, ...command })
      .send(family())
      .expect(201);
    const { position, familyId } = answer.body as { position: string; familyId: string };
    expect(await api.jejak.runner.waitUntil(position, 60_000)).toBe(true);
    await api.jejak.telemetry.tracing?.close();
    const trace = String(command['idempotency-key']).replaceAll('-', '');
    const spans = spansIn(collector.bodies).filter(({ traceId }) => traceId === trace);
    const [request, append, project] = ['POST /api/v1/families', 'append', 'project'].map((name) =>
      spans.find((span) => span.name === name),
    );
    expect(spans).toHaveLength(3);
    expect(append?.parentSpanId).toBe(request?.spanId);
    expect(project?.parentSpanId).toBe(append?.spanId);
    const told = collector.bodies.join();
    for (const secret of ['Siti Contoh', 'Jl. Rahasia', familyId])
      expect(told).not.toContain(secret);
  });
});
