import type {
  CommandDef,
  DataOf,
  Decision,
  Fact,
  FactDef,
  Fields,
  InputOf,
  Refusal,
} from '#libs/domain/kernel';
import type { Caused } from '../caused.js';
import type { DerivingFamily } from '../changes.js';
import type { Deciding } from '../guards.js';
import type { FamilyState } from '../state.js';

/** A kind of fact in a family's stream. */
export const defineFact = <const T extends string, F extends Fields>(
  def: Omit<FactDef<FamilyState, T, F>, 'derive'> & {
    derive?(data: DataOf<F>, from: DerivingFamily): Readonly<Record<string, unknown>> | Refusal;
  },
): FactDef<FamilyState, T, F> => def;

/** A command to a family. */
export const defineCommand = <F extends Fields>(
  def: Omit<CommandDef<FamilyState, F>, 'decide'> & {
    decide(input: InputOf<F>, context: Deciding): Decision;
  },
): CommandDef<FamilyState, F> => def;

/** How a fact signs what it writes into a history. */
export const caused = (fact: Pick<Fact, 'id' | 'occurredAt'>): Caused => ({
  factId: fact.id,
  at: fact.occurredAt,
});
