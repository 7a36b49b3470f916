import type { Reaction } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import { derivedId } from '#libs/event-store';
import type { FamilyCommand } from './command.js';

/** The command that a reaction to a fact is, always the same one for the same fact. */
export const reactionCommand = (reaction: Reaction, cause: Fact): FamilyCommand => ({
  commandId: derivedId(reaction.causationId, reaction.name),
  familyId: reaction.familyId,
  name: reaction.name,
  input: reaction.input,
  occurredAt: reaction.occurredAt,
  capturedAt: reaction.capturedAt,
  actor: { id: cause.by.actor, role: cause.by.role, area: cause.by.area },
  source: cause.by.source,
  correlationId: cause.by.correlationId,
  causationId: reaction.causationId,
});
