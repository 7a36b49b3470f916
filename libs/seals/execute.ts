import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, isRefusal, refuse, toLocal, toUtc, type Refusal } from '#libs/domain/kernel';
import {
  decideSeal,
  periodObjection,
  periodOf,
  proposalObjection,
  sealFrom,
  type SealCommand,
  type SealPeriod,
  type SealState,
} from '#libs/domain/seal';
import { decideOnce } from '#libs/commands/once';
import { commandDigest } from '#libs/event-store';
import { figureNamed } from '#libs/read-models/figures';
import type { SealAsked, SealResult } from './command.js';
import type { SealDeps } from './deps.js';
import { readSeal } from './read.js';
import { sealStream } from './stream.js';
import { sealHash, takeContent } from './take.js';

/** Whatever was being recorded at a moment is in the log so much later. */
const SETTLED_AFTER_MS = 500;

/** What the command says; its id is not part of that. */
const digestOf = ({ keyed }: SealDeps, asked: SealAsked): string => {
  const said = Object.entries(asked).filter(([name]) => name !== 'commandId' && name !== 'actor');
  return commandDigest(keyed, { ...Object.fromEntries(said), actor: asked.actor.id });
};

const proposal = async (
  deps: SealDeps,
  asked: Extract<SealAsked, { name: 'ProposeSeal' }>,
  period: SealPeriod,
  state: SealState,
): Promise<SealCommand | Refusal> => {
  const knownAt = asked.knownAt ?? toUtc(deps.now());
  const today = dayOf(toLocal(deps.now()));
  // Before the figures are taken, which is some work.
  const objection = proposalObjection(state) ?? periodObjection(period, { today }, knownAt);
  if (objection !== undefined) return objection;
  if (Date.parse(knownAt) > deps.now() - SETTLED_AFTER_MS) await sleep(SETTLED_AFTER_MS);
  await deps.caughtUp(knownAt);
  const content = await takeContent({ sql: deps.sql, log: deps.store.log }, period, knownAt);
  return { name: 'ProposeSeal', content, hash: sealHash(content) };
};

/** The hash of the same questions, by the same definitions, asked again of the log as it is. */
const recomputed = async (
  { sql, store, caughtUp }: SealDeps,
  period: SealPeriod,
  { content }: SealState,
): Promise<string> => {
  if (content === undefined) return '';
  await caughtUp(content.knownAt);
  const figures = content.figures.flatMap(({ name }) => figureNamed(name) ?? []);
  return sealHash(await takeContent({ sql, log: store.log }, period, content.knownAt, figures));
};

const commandOf = async (
  deps: SealDeps,
  asked: SealAsked,
  period: SealPeriod,
  state: SealState,
): Promise<SealCommand | Refusal> => {
  const { name } = asked;
  if (name === 'ProposeSeal') return proposal(deps, asked, period, state);
  if (name === 'RejectSeal') return { name, hash: asked.hash, reason: asked.reason };
  return { name, hash: asked.hash, recomputed: await recomputed(deps, period, state) };
};

/**
 * Carries out one command on one seal: decides it on the facts of the seal and the figures of the
 * city, and records what was decided, once, however often it is sent.
 */
export const executeSeal = async (deps: SealDeps, asked: SealAsked): Promise<SealResult> => {
  const { id, commandId, actor, source } = asked;
  const period = periodOf(id);
  if (period === undefined) return { status: 'refused', refusal: refuse('SEAL_NOT_FOUND') };
  const commandDigest = digestOf(deps, asked);
  const asking = { stream: sealStream(id), commandId, commandDigest, actor, source };
  const result = await decideOnce(deps.store, asking, async (facts) => {
    const state = sealFrom(facts);
    const command = await commandOf(deps, asked, period, state);
    if (isRefusal(command)) return command;
    const now = toLocal(deps.now());
    return decideSeal(command, state, { actor: actor.id, today: dayOf(now), now });
  });
  if (!('fact' in result)) return result;
  const seal = await readSeal(deps.store, id);
  if (seal === undefined) throw new Error('a seal that was recorded cannot be read');
  return { status: result.status, seal, position: result.fact.position };
};
