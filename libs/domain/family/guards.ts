import {
  dayOf,
  refuse,
  type DecideContext,
  type LocalInstant,
  type Refusal,
} from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';
import { currentStay, type PersonState } from './person.js';
import type { Closure, FamilyState } from './state.js';

/** The rules of risk that a decision is made under. */
export interface RulesInForce {
  /** In force on the day the command speaks of. */
  readonly rules: RuleSet;
  /** Any that ever counted, by name: what was decided under one is looked at under it again. */
  ruleSet(name: string): RuleSet | undefined;
}

export type Deciding = DecideContext<FamilyState> & RulesInForce;

/** The closure in force, in a state folded to the moment in question. */
export const openClosure = (family: FamilyState): Closure | undefined => {
  const last = family.closures.at(-1);
  return last?.reopenedAt === undefined ? last : undefined;
};

/** Refuses what is said of a time when the family was not registered yet, or closed. */
export const notOpen = ({ at }: Deciding): Refusal | undefined => {
  if (at.registered === undefined) return refuse('FAMILY_NOT_REGISTERED');
  return openClosure(at) === undefined ? undefined : refuse('FAMILY_CLOSED');
};

/** A person who is in the family, in a state folded to the moment in question. */
export const presentPerson = (family: FamilyState, id: string): PersonState | undefined => {
  const person = family.persons.get(id);
  return person !== undefined && currentStay(person) !== undefined ? person : undefined;
};

/** Refuses what is said of a person who was not in the family when it is said to have happened. */
export const notPresent = (
  { at }: Deciding,
  field: string,
  ...ids: readonly (string | undefined)[]
): Refusal | undefined =>
  ids.some((id) => id !== undefined && presentPerson(at, id) === undefined)
    ? refuse('PERSON_NOT_FOUND', field)
    : undefined;

/** What `notOpen`, `notPresent` may say: every command about a person lists these. */
export const PRESENCE_REFUSALS = [
  'FAMILY_NOT_REGISTERED',
  'FAMILY_CLOSED',
  'PERSON_NOT_FOUND',
] as const;

/** The person of a command that `notPresent` has let through. */
export const personHere = ({ at }: Deciding, id: string): PersonState => {
  const person = presentPerson(at, id);
  if (person === undefined) throw new Error('the person was not checked to be in the family');
  return person;
};

/** The day a command speaks of. */
export const occurredOn = (context: { readonly occurredAt: LocalInstant }): string =>
  dayOf(context.occurredAt);
