import { executeFamilyCommand, type CommandDeps, type CommandResult } from '#libs/commands';
import type { Act } from '../script.js';

/** An act that the rules of the family do not allow is a fault of the demonstration. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}

const onStuck = (result: CommandResult): never => {
  throw new ActRefused(`what follows in another family was answered with ${result.status}`);
};

const whyNot = (result: CommandResult): string => {
  switch (result.status) {
    case 'refused':
      return `${result.code} ${result.field ?? ''}`.trim();
    case 'invalid':
      return result.problems.map(({ path, code }) => `${path} ${code}`).join(', ');
    default:
      return result.status;
  }
};

/** Gives one command as the API would, at the moment at which it was entered. */
export const carryOut = async (deps: Omit<CommandDeps, 'now'>, act: Act): Promise<void> => {
  const entered = Date.parse(act.recordedAt);
  const { commandId, familyId, name, input, occurredAt, actor } = act;
  const result = await executeFamilyCommand(
    { ...deps, now: () => entered, pretend: true, onStuck },
    { commandId, familyId, name, input, occurredAt, actor, source: 'SEED' },
  );
  if (result.status !== 'accepted' && result.status !== 'repeated')
    throw new ActRefused(`${name} of ${occurredAt} in family ${familyId}: ${whyNot(result)}`);
};
