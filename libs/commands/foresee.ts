import { decideFamily, reactionsTo } from '#libs/domain/family';
import { dayOf, isRefusal, toLocal, toUtc, type Fact, type Refusal } from '#libs/domain/kernel';
import { derivedId } from '#libs/event-store';
import { familyStream } from './command.js';
import type { CommandDeps } from './deps.js';
import { reactionCommand } from './reaction-command.js';

/**
 * Whether what must follow on other families would be refused there: the first such refusal. It is
 * asked before anything is recorded, because half of an act cannot be taken back.
 */
export const foreseenRefusal = async (
  deps: CommandDeps,
  facts: readonly Fact[],
): Promise<Refusal | undefined> => {
  const now = deps.now();
  for (const fact of facts)
    for (const reaction of reactionsTo(fact)) {
      const { familyId, name, input, commandId, actor } = reactionCommand(reaction, fact);
      const decision = decideFamily(
        name,
        input,
        await deps.store.readStream(familyStream(familyId)),
        {
          occurredAt: reaction.occurredAt,
          capturedAt: reaction.capturedAt,
          today: dayOf(toLocal(now)),
          receivedAt: toUtc(now),
          actor: actor.id,
          role: actor.role,
          newId: (part) => derivedId(commandId, part),
        },
      );
      if (isRefusal(decision)) return decision;
    }
  return undefined;
};
