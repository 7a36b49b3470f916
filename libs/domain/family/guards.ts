import { dayOf, type DecideContext, type LocalInstant } from '#libs/domain/kernel';
import type { FamilyState, PersonState } from './state.js';

/** Whether the family exists and is not closed at a moment. */
export const isOpen = (family: FamilyState, at: LocalInstant): boolean =>
  family.registered !== undefined &&
  !family.closures.some((c) => c.at <= at && (c.reopenedAt === undefined || at < c.reopenedAt));

/** A person who is in the family at that moment. */
export const presentPerson = (family: FamilyState, id: string): PersonState | undefined => {
  const person = family.persons.get(id);
  return person?.leftAt === undefined ? person : undefined;
};

/** The first of these persons who is not in the family when the command says it happened. */
export const missingPerson = (
  context: DecideContext<FamilyState>,
  ids: readonly string[],
): string | undefined => ids.find((id) => presentPerson(context.at, id) === undefined);

/** The day a command speaks of. */
export const occurredOn = (context: DecideContext<FamilyState>): string =>
  dayOf(context.occurredAt);
