import type { CommandResult, FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { executeFamilyCommand } from './execute.js';

/** Families worked on at the same time; more would only wait for the database. */
const FAMILIES_AT_ONCE = 8;

const byFamily = (commands: readonly FamilyCommand[]): number[][] => [
  ...Map.groupBy(commands.keys(), (i) => commands[i]?.familyId).values(),
];

/**
 * Carries out many commands and returns the fate of each, in the order given. Families go side by
 * side; commands of one family one after the other, and one that is refused does not stop the next.
 *
 * Throws `LogUnavailable` when the log goes away: what was recorded until then is found again by
 * sending the whole again.
 */
export const executeMany = async (
  deps: CommandDeps,
  commands: readonly FamilyCommand[],
): Promise<readonly CommandResult[]> => {
  const fates: CommandResult[] = [];
  const families = byFamily(commands).values();
  const work = async (): Promise<void> => {
    for (const indices of families)
      for (const i of indices)
        fates[i] = await executeFamilyCommand(deps, commands[i] as FamilyCommand);
  };
  await Promise.all(Array.from({ length: FAMILIES_AT_ONCE }, work));
  return fates;
};
