import { knownUpTo, type FigureQuestion } from '#libs/read-models/figures';
import { ProblemException } from '../http/problem.js';
import type { Jejak } from '../jejak.js';

const PATIENCE_MS = 3_000;

/**
 * Waits until the figures hold everything that was known at a moment, so that what is answered for
 * it now is answered for ever. A moment of the past, which is nearly every one, waits for nothing.
 */
export const settled = async (
  jejak: Jejak,
  knownAt: string | undefined,
  patienceMs = PATIENCE_MS,
): Promise<void> => {
  if (knownAt === undefined) return;
  const upTo = await knownUpTo(jejak.sql);
  if (upTo !== undefined && upTo > knownAt) return;
  const head = await jejak.facts.log.head();
  if (head === undefined || (await jejak.runner.waitUntil(head, patienceMs))) return;
  throw new ProblemException('READ_MODEL_BEHIND', { headers: { 'retry-after': '1' } });
};

/** The same question with its moment of knowledge, so that several answers are of one moment. */
export const datedQuestion = async <Q extends Pick<FigureQuestion, 'knownAt'>>(
  jejak: Jejak,
  question: Q,
): Promise<Q> => {
  await settled(jejak, question.knownAt);
  const knownAt = question.knownAt ?? (await knownUpTo(jejak.sql));
  return knownAt === undefined ? question : { ...question, knownAt };
};
