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
import { commandDigest, type Entry } from '#libs/event-store';
import { figureNamed } from '#libs/read-models/figures';
import type { SealAsked, SealResult } from './command.js';
import type { SealDeps } from './deps.js';
import { readSeal } from './read.js';
import { sealStream } from './stream.js';
import { sealHash, takeContent } from './take.js';

/** Whatever was being recorded at a moment is in the log so much later. */
const SETTLED_AFTER_MS = 500;

/** How often a command is decided again after someone else was faster. */
const TRIES = 3;

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

const repeated = async (
  deps: SealDeps,
  asked: SealAsked,
  entries: readonly Entry[],
): Promise<SealResult | undefined> => {
  const own = entries.find(({ meta }) => meta.commandId === asked.commandId);
  if (own === undefined) return undefined;
  const seal = await readSeal(deps.store, asked.id);
  return seal === undefined || own.meta.commandDigest !== digestOf(deps, asked)
    ? { status: 'command-reused' }
    : { status: 'repeated', seal, position: own.position };
};

const attempt = async (
  deps: SealDeps,
  asked: SealAsked,
  period: SealPeriod,
): Promise<SealResult> => {
  const { store } = deps;
  const stream = sealStream(asked.id);
  const entries = await store.log.readStream(stream);
  const before = await repeated(deps, asked, entries);
  if (before !== undefined) return before;
  const state = sealFrom(await store.open(entries));
  const command = await commandOf(deps, asked, period, state);
  if (isRefusal(command)) return { status: 'refused', refusal: command };
  const now = toLocal(deps.now());
  const { actor } = asked;
  const decided = decideSeal(command, state, { actor: actor.id, today: dayOf(now), now });
  if (isRefusal(decided)) return { status: 'refused', refusal: decided };
  const outcome = await store.append(stream, entries.length || 'none', decided, {
    commandId: asked.commandId,
    correlationId: asked.commandId,
    commandDigest: digestOf(deps, asked),
    actor: actor.id,
    role: actor.role,
    area: actor.area,
    source: asked.source,
  });
  if (!('position' in outcome))
    return { status: outcome.status === 'command-reused' ? 'command-reused' : 'conflict' };
  const seal = await readSeal(store, asked.id);
  if (seal === undefined) throw new Error('a seal that was recorded cannot be read');
  const status = outcome.status === 'appended' ? 'accepted' : 'repeated';
  return { status, seal, position: outcome.position };
};

/**
 * Carries out one command on one seal: decides it on the facts of the seal and the figures of the
 * city, and records what was decided, once, however often it is sent.
 */
export const executeSeal = async (deps: SealDeps, asked: SealAsked): Promise<SealResult> => {
  const period = periodOf(asked.id);
  if (period === undefined) return { status: 'refused', refusal: refuse('SEAL_NOT_FOUND') };
  let result = await attempt(deps, asked, period);
  for (let i = 1; i < TRIES && result.status === 'conflict'; i += 1)
    result = await attempt(deps, asked, period);
  return result;
};
