import { ProblemException } from '../http/problem.js';
import type { Jejak } from '../jejak.js';

/** A close can wait for the figures longer than a screen. */
const PATIENCE_MS = 10_000;

/** Waits until the figures hold everything that is in the log. */
export const upToHead = async ({ facts, runner }: Jejak): Promise<void> => {
  const head = await facts.log.head();
  if (head === undefined || (await runner.waitUntil(head, PATIENCE_MS))) return;
  throw new ProblemException('READ_MODEL_BEHIND', { headers: { 'retry-after': '2' } });
};
