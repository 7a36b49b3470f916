import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { executeMany } from './bulk.js';
import type { CommandResult, FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { executeFamilyCommand } from './execute.js';

export const COMMAND_DEPS = Symbol('COMMAND_DEPS');

/** One command on one family, on the CommandBus. */
export class ExecuteFamilyCommand extends Command<CommandResult> {
  constructor(readonly command: FamilyCommand) {
    super();
  }
}

/** Many commands on many families, on the CommandBus; the fates come in the order of the commands. */
export class ExecuteFamilyCommands extends Command<readonly CommandResult[]> {
  constructor(readonly commands: readonly FamilyCommand[]) {
    super();
  }
}

@CommandHandler(ExecuteFamilyCommand)
export class FamilyCommandHandler implements ICommandHandler<ExecuteFamilyCommand> {
  constructor(@Inject(COMMAND_DEPS) private readonly deps: CommandDeps) {}

  execute({ command }: ExecuteFamilyCommand): Promise<CommandResult> {
    return executeFamilyCommand(this.deps, command);
  }
}

@CommandHandler(ExecuteFamilyCommands)
export class FamilyCommandsHandler implements ICommandHandler<ExecuteFamilyCommands> {
  constructor(@Inject(COMMAND_DEPS) private readonly deps: CommandDeps) {}

  execute({ commands }: ExecuteFamilyCommands): Promise<readonly CommandResult[]> {
    return executeMany(this.deps, commands);
  }
}
