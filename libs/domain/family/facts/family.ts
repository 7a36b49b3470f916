import type { CommandDef, Fact, FactDef, Fields } from '#libs/domain/kernel';
import type { Caused } from '../caused.js';
import type { FamilyState } from '../state.js';

/** A kind of fact in a family's stream. */
export const defineFact = <const T extends string, F extends Fields>(
  def: FactDef<FamilyState, T, F>,
): FactDef<FamilyState, T, F> => def;

/** A command to a family. */
export const defineCommand = <F extends Fields>(
  def: CommandDef<FamilyState, F>,
): CommandDef<FamilyState, F> => def;

/** How a fact signs what it writes into a history. */
export const caused = (fact: Pick<Fact, 'id' | 'occurredAt'>): Caused => ({
  factId: fact.id,
  at: fact.occurredAt,
});
