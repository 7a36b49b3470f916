import type { Fact, LocalInstant } from '#libs/domain/kernel';
import { FactVoided } from './facts/fact-voided.js';
import { PersonTransferredOut } from './facts/person-transferred-out.js';

/**
 * A command that follows from a fact, on another family's stream. Carry it out with the command id
 * UUIDv5(`name`, causationId), so that doing it again after a crash changes nothing; the actor is
 * that of the fact, and no permission is asked: it was asked when the fact was recorded.
 */
export interface Reaction {
  readonly familyId: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly occurredAt: LocalInstant;
  readonly capturedAt: LocalInstant;
  /** The fact it follows from. */
  readonly causationId: string;
}

const familyOf = (fact: Fact): string => fact.stream.slice('family-'.length);

const arrival = (fact: Fact): readonly Reaction[] => {
  const { toFamilyId, why: _why, birthMonth: _month, ...person } = fact.data;
  // A person forgotten in between cannot arrive anywhere.
  if (person['birthDate'] === undefined) return [];
  return [
    {
      familyId: String(toFamilyId),
      name: 'ReceivePerson',
      input: { ...person, fromFamilyId: familyOf(fact), departureId: fact.id },
      occurredAt: fact.occurredAt,
      capturedAt: fact.capturedAt,
      causationId: fact.id,
    },
  ];
};

const withdrawal = (fact: Fact): readonly Reaction[] => {
  const { arrivedIn, targetId } = fact.data as { arrivedIn?: string; targetId: string };
  return arrivedIn === undefined
    ? []
    : [
        {
          familyId: arrivedIn,
          name: 'WithdrawArrival',
          input: { departureId: targetId },
          occurredAt: fact.occurredAt,
          capturedAt: fact.capturedAt,
          causationId: fact.id,
        },
      ];
};

const reactions: ReadonlyMap<string, (fact: Fact) => readonly Reaction[]> = new Map([
  [PersonTransferredOut.type as string, arrival],
  [FactVoided.type, withdrawal],
]);

/** Kinds of facts from which something may follow: what a follower of the log needs to read. */
export const reactingTypes: readonly string[] = [...reactions.keys()];

/** What must follow on other streams once this fact of a family is recorded. */
export const reactionsTo = (fact: Fact): readonly Reaction[] =>
  reactions.get(fact.type)?.(fact) ?? [];
