import { isRefusal, type Fact, type NewFact, type Refusal, type Source } from '#libs/domain/kernel';
import { factId, type FactStore, type StreamId } from '#libs/event-store';
import type { Actor } from '#libs/identity/roles';

/** How often a command is decided again after someone else was faster. */
const RETRIES = 3;

/** Who asks something of one stream, by which command. */
export interface Asking {
  readonly stream: StreamId;
  /** Chosen by the client; the same id means the same command. */
  readonly commandId: string;
  /** Of what the command says. */
  readonly commandDigest: string;
  readonly actor: Actor;
  readonly source: Source;
}

/** The first fact that a command led to. */
export type FirstFact = Pick<Fact, 'id' | 'version' | 'position' | 'recordedAt' | 'data'>;

export type Decided<R extends Refusal = Refusal> =
  /** `repeated`: it was taken in earlier, and nothing was added. */
  | { readonly status: 'accepted' | 'repeated'; readonly fact: FirstFact }
  | { readonly status: 'refused'; readonly refusal: R }
  /** Others kept changing the stream at the same time; sending it again is safe. */
  | { readonly status: 'conflict' }
  /** The id was used before for another command. */
  | { readonly status: 'command-reused' };

/** What a command leads to, on the facts of its stream. */
export type Decide<R extends Refusal> = (
  facts: readonly Fact[],
) => Promise<readonly NewFact[] | R> | readonly NewFact[] | R;

const attempt = async <R extends Refusal>(
  store: FactStore,
  { stream, commandId, commandDigest, actor, source }: Asking,
  decide: Decide<R>,
): Promise<Decided<R>> => {
  const entries = await store.log.readStream(stream);
  const before = entries.find(({ meta }) => meta.commandId === commandId);
  if (before !== undefined)
    return before.meta.commandDigest === commandDigest
      ? { status: 'repeated', fact: before }
      : { status: 'command-reused' };
  const decided = await decide(await store.open(entries));
  if (isRefusal(decided)) return { status: 'refused', refusal: decided };
  const outcome = await store.append(stream, entries.length || 'none', decided, {
    commandId,
    commandDigest,
    correlationId: commandId,
    actor: actor.id,
    role: actor.role,
    area: actor.area,
    source,
  });
  if (!('position' in outcome))
    return { status: outcome.status === 'command-reused' ? 'command-reused' : 'conflict' };
  const status = outcome.status === 'appended' ? 'accepted' : 'repeated';
  const fact = { ...outcome, id: factId(commandId, stream, 0), data: decided[0]?.data ?? {} };
  return { status, fact };
};

/**
 * Carries out one command on one stream: decides it on the facts that are there and records what was
 * decided, once, however often it is sent; anew when somebody else was faster. Throws
 * `LogUnavailable` when the log cannot be reached; sending the same command again is safe.
 */
export const decideOnce = async <R extends Refusal>(
  store: FactStore,
  asking: Asking,
  decide: Decide<R>,
): Promise<Decided<R>> => {
  let result = await attempt(store, asking, decide);
  for (let i = 0; i < RETRIES && result.status === 'conflict'; i += 1)
    result = await attempt(store, asking, decide);
  return result;
};
