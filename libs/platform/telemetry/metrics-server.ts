import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics, MetricSources } from './metrics.js';

export interface MetricsServer {
  /** `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface MetricsServerOptions {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  readonly sources: MetricSources;
  /** Whether this process can do its work; never rejects. */
  readonly healthy: () => Promise<boolean>;
}

const answer = (
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain',
): void => void response.writeHead(status, { 'content-type': type }).end(text);

/**
 * A port of its own for those who watch: `/metrics` and `/health`. It is not for the world, has no
 * sessions, and tells nothing of anybody.
 */
export const serveMetrics = async ({
  host,
  port,
  metrics,
  sources,
  healthy,
}: MetricsServerOptions): Promise<MetricsServer> => {
  const respond = async (url: string | undefined, response: ServerResponse): Promise<void> => {
    if (url === '/metrics') {
      const { contentType, text } = await metrics.scrape(sources);
      answer(response, 200, text, contentType);
    } else if (url === '/health') {
      const well = await healthy();
      answer(response, well ? 200 : 503, well ? 'ok\n' : 'waiting\n');
    } else answer(response, 404, 'not found\n');
  };
  const server = createServer((request, response) => {
    if (request.method !== 'GET') return answer(response, 405, 'GET only\n');
    respond(request.url, response).catch(() => answer(response, 500, 'failed\n'));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
