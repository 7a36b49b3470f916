import type { CommandDeps } from '#libs/commands';
import type { Act } from '../script.js';
import { carryOut } from './carry-out.js';
import type { Turns } from './in-order.js';

/** Commands on their way at the same time; enough for the log to group them well. */
const AT_ONCE = 64;

/** Marries two families' streams into a third: nothing else may be under way beside it. */
const isAlone = ({ name, input }: Act): boolean =>
  name === 'RecordWedding' && input['movesTo'] !== undefined;

/** Cuts the acts such that one that has to be alone is. */
const stretches = function* (acts: readonly Act[]): Generator<readonly Act[]> {
  let from = 0;
  for (const [i, act] of acts.entries()) {
    if (!isAlone(act)) continue;
    yield acts.slice(from, i);
    yield [act];
    from = i + 1;
  }
  yield acts.slice(from);
};

export interface Work {
  readonly deps: Omit<CommandDeps, 'now'>;
  readonly turns: Turns;
  readonly onDone: (acts: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Enters one act after the other. They are decided side by side and recorded in order. Rejects with
 * the signal's reason once what was under way has ended.
 */
export const workThrough = async (acts: readonly Act[], work: Work): Promise<void> => {
  const { deps, turns, onDone, signal } = work;
  let count = 0;
  for (const stretch of stretches(acts)) {
    const waiting = stretch.values();
    let failed = false;
    const enter = async (): Promise<void> => {
      for (const act of waiting) {
        if (failed) return;
        signal?.throwIfAborted();
        turns.take(act.commandId);
        try {
          await carryOut(deps, act);
        } catch (error) {
          failed = true;
          throw error;
        } finally {
          turns.leave(act.commandId);
        }
        count += 1;
        onDone(count);
      }
    };
    const entered = await Promise.allSettled(Array.from({ length: AT_ONCE }, enter));
    for (const one of entered) if (one.status === 'rejected') throw one.reason;
  }
};
