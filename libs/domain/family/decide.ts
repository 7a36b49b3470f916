import { type CommandDef, type DecideContext, type Decision, type Fact } from '#libs/domain/kernel';
import { familyCommands, familyFacts } from './catalogue.js';
import { familyFrom } from './fold.js';
import type { FamilyState } from './state.js';
import { settle } from './timeline.js';

export type DecideWith = Omit<DecideContext<FamilyState>, 'at' | 'now' | 'facts' | 'definition'>;

/** Decides a command that has passed its field checks, on a family's facts in the order recorded. */
export const decideFamily = (
  command: string,
  input: Readonly<Record<string, unknown>>,
  facts: readonly Fact[],
  context: DecideWith,
): Decision => {
  const def: CommandDef<FamilyState> | undefined = familyCommands.get(command);
  if (def === undefined) throw new Error(`unknown command ${command}`);
  const ledger = settle(facts);
  return def.decide(input, {
    ...context,
    at: familyFrom(ledger, context.occurredAt),
    now: familyFrom(ledger),
    facts,
    definition: (type) => familyFacts.get(type),
  });
};
