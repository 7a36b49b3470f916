import { familyCommands } from '#libs/domain/family';
import { refuse } from '#libs/domain/kernel';
import { attemptCommand, refused } from './attempt.js';
import { commandProblems } from './check-command.js';
import type { CommandResult, FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { createQueues } from './per-family.js';

/** How often a command is decided again after someone else was faster. */
const RETRIES = 3;

const inTurn = createQueues();

const decideUntilSettled = async (
  deps: CommandDeps,
  command: FamilyCommand,
  permission: string,
): Promise<CommandResult> => {
  let result = await attemptCommand(deps, command, permission);
  for (let i = 0; i < RETRIES && result.status === 'conflict'; i++) {
    if (command.expectedVersion !== undefined) break;
    result = await attemptCommand(deps, command, permission);
  }
  return result;
};

/**
 * Carries out one command on one family: checks it, authorises it, decides it on the family's
 * facts and records what was decided, once, however often it is sent.
 *
 * Throws `LogUnavailable` when the log cannot be reached; sending the same command again is safe.
 */
export const executeFamilyCommand = async (
  deps: CommandDeps,
  command: FamilyCommand,
): Promise<CommandResult> => {
  const def = familyCommands.get(command.name);
  if (def === undefined) return refused(refuse('UNKNOWN_COMMAND', 'command'));
  const problems = commandProblems(def, command, deps.now());
  if (problems.length > 0) return { status: 'invalid', problems };
  return inTurn(command.familyId, () => decideUntilSettled(deps, command, def.permission));
};
