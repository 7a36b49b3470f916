import { familyCommands, reactionsTo } from '#libs/domain/family';
import { refuse, type Fact } from '#libs/domain/kernel';
import { attemptCommand, refused, type Attempt, type Standing } from './attempt.js';
import { commandProblems } from './check-command.js';
import type { CommandResult, FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { createQueues } from './per-family.js';
import { reactionCommand } from './reaction-command.js';

/** How often a command is decided again after someone else was faster. */
const RETRIES = 3;

const inTurn = createQueues();

const settle = (deps: CommandDeps, command: FamilyCommand, standing: Standing): Promise<Attempt> =>
  inTurn(command.familyId, async () => {
    let attempt = await attemptCommand(deps, command, standing);
    for (let i = 0; i < RETRIES && attempt.result.status === 'conflict'; i++) {
      if (command.expectedVersion !== undefined) break;
      attempt = await attemptCommand(deps, command, standing);
    }
    return attempt;
  });

/**
 * Carries out what must follow from facts on other families. Doing it again changes nothing.
 * Returns what could not be carried out, which is a fault for people to look at: it was foreseen
 * to be possible when the fact was recorded.
 */
export const carryOn = async (
  deps: CommandDeps,
  facts: readonly Fact[],
): Promise<readonly CommandResult[]> => {
  const failed: CommandResult[] = [];
  for (const fact of facts)
    for (const reaction of reactionsTo(fact)) {
      const { result } = await settle(deps, reactionCommand(reaction, fact), 'reaction');
      if (result.status === 'refused' || result.status === 'conflict') failed.push(result);
    }
  return failed;
};

/**
 * Carries out one command on one family: checks it, authorises it, decides it on the family's
 * facts and records what was decided, once, however often it is sent. What must follow on other
 * families follows before it returns.
 *
 * Throws `LogUnavailable` when the log cannot be reached; sending the same command again is safe.
 */
export const executeFamilyCommand = async (
  deps: CommandDeps,
  command: FamilyCommand,
): Promise<CommandResult> => {
  const def = familyCommands.get(command.name);
  if (def === undefined || def.reaction) return refused(refuse('UNKNOWN_COMMAND', 'command'));
  const problems = commandProblems(def, command, deps.now());
  if (problems.length > 0) return { status: 'invalid', problems };
  const { result, facts } = await settle(deps, command, def);
  // Outside the turn of the first family: two people may be sent each other's way at once.
  for (const failure of await carryOn(deps, facts)) deps.onStuck?.(failure);
  return result;
};
