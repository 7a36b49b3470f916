import type { UtcInstant } from '#libs/domain/kernel';
import { knownUpTo } from '#libs/read-models/figures';
import { ProblemException } from '../http/problem.js';
import type { Jejak } from '../jejak.js';

/** A close can wait for the figures longer than a screen. */
const PATIENCE_MS = 10_000;

/** Waits until the figures hold everything that was recorded up to a moment. */
export const upToMoment = async (
  { facts, runner, sql }: Jejak,
  knownAt: UtcInstant,
): Promise<void> => {
  // Of the very moment they have come to, more may still be on its way.
  if (((await knownUpTo(sql)) ?? '') > knownAt) return;
  const head = await facts.log.head();
  if (head === undefined || (await runner.waitUntil(head, PATIENCE_MS))) return;
  throw new ProblemException('READ_MODEL_BEHIND', { headers: { 'retry-after': '2' } });
};
