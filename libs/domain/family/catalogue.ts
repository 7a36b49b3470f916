import type { CommandDef, FactDef } from '#libs/domain/kernel';
import * as contents from './facts/index.js';
import type { FamilyState } from './state.js';

const isFact = (item: object): item is FactDef<FamilyState> => 'evolve' in item && 'tell' in item;
const isCommand = (item: object): item is CommandDef<FamilyState> => 'decide' in item;

const items: readonly object[] = Object.values(contents).filter((item) => typeof item === 'object');

/** Every kind of fact in a family's stream, by type. */
export const familyFacts: ReadonlyMap<string, FactDef<FamilyState>> = new Map(
  items.filter(isFact).map((def) => [def.type, def]),
);

/** What any command may answer, whatever it lists itself: see `decideFamily`. */
const OF_EVERY_COMMAND = [
  'OCCURRED_IN_FUTURE',
  'OCCURRED_TOO_EARLY',
  'LATER_FACTS_CONTRADICT',
] as const;

/** Every command a family takes, by name, with every code that it may refuse with. */
export const familyCommands: ReadonlyMap<string, CommandDef<FamilyState>> = new Map(
  items
    .filter(isCommand)
    .map((def) => [
      def.name,
      { ...def, refusals: [...new Set([...def.refusals, ...OF_EVERY_COMMAND])] },
    ]),
);
