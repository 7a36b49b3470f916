import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './call.js';

interface Ready {
  readonly readModels: readonly { readonly behind: number }[];
}

const PATIENCE_MS = 15 * 60_000;

/** Until every read model is at the head of the log: a city just seeded is built first. */
export const readModelsThere = async (url: string): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const { status, text } = await call({ url: `${url}/health/ready` });
    const { readModels } = status === 200 ? (JSON.parse(text) as Ready) : { readModels: [] };
    if (readModels.length > 0 && readModels.every(({ behind }) => behind === 0)) return;
    await sleep(500);
  }
  throw new Error('the read models do not come to the head of the log');
};
