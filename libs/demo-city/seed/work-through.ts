import { executeFamilyCommand, type CommandDeps, type CommandResult } from '#libs/commands';
import type { Act } from '../script.js';
import type { WorkDay } from './in-days.js';

/** Commands on their way at the same time; enough for the log to group them well. */
const AT_ONCE = 64;

/** An act that the rules of the family do not allow is a fault of the demonstration. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}

const onStuck = (result: CommandResult): never => {
  throw new ActRefused(`what follows in another family was answered with ${result.status}`);
};

const carryOut = async (deps: Omit<CommandDeps, 'now'>, act: Act): Promise<void> => {
  const entered = Date.parse(act.recordedAt);
  const result = await executeFamilyCommand(
    { ...deps, now: () => entered, pretend: true, onStuck },
    {
      commandId: act.commandId,
      familyId: act.familyId,
      name: act.name,
      input: act.input,
      occurredAt: act.occurredAt,
      actor: act.actor,
      source: 'SEED',
    },
  );
  if (result.status === 'accepted' || result.status === 'repeated') return;
  const why = result.status === 'refused' ? `${result.code} ${result.field ?? ''}` : result.status;
  throw new ActRefused(`${act.name} of ${act.occurredAt} in family ${act.familyId}: ${why}`);
};

const oneDay = async (
  deps: Omit<CommandDeps, 'now'>,
  acts: readonly Act[],
  done: () => void,
): Promise<void> => {
  // One family's acts go one after the other, families side by side.
  const families = Map.groupBy(acts, (act) => act.familyId).values();
  const work = async (): Promise<void> => {
    for (const family of families)
      for (const act of family) {
        await carryOut(deps, act);
        done();
      }
  };
  const working = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of working) if (one.status === 'rejected') throw one.reason;
};

/**
 * Enters day after day. A day begins when the one before it is recorded whole, so that "as known at
 * the end of that day" holds exactly what was entered by then.
 */
export const workThrough = async (
  deps: Omit<CommandDeps, 'now'>,
  days: readonly WorkDay[],
  onDone: (acts: number) => void,
): Promise<void> => {
  let count = 0;
  for (const { acts } of days)
    await oneDay(deps, acts, () => {
      count += 1;
      onDone(count);
    });
};
