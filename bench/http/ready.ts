import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './call.js';

interface Ready {
  readonly readModels: readonly { readonly behind: number }[];
}

const PATIENCE_MS = 15 * 60_000;

/**
 * Until every read model is at the head of the log, and of the version of the program: a city just
 * seeded, or left by an older program, is built first.
 */
export const readModelsThere = async (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const { status, text } = await call({ url: `${url}/health/ready` });
    const { readModels } = status === 200 ? (JSON.parse(text) as Ready) : { readModels: [] };
    const level = readModels.length > 0 && readModels.every(({ behind }) => behind === 0);
    const pages = ['families?limit=1', 'summary'].map((path) =>
      call({ url: `${url}/api/v1/${path}`, headers }),
    );
    if (level && (await Promise.all(pages)).every((page) => page.status === 200)) return;
    await sleep(500);
  }
  throw new Error('the read models do not come to the head of the log');
};
