import type { EventLog } from '#libs/event-store';

interface Turn {
  readonly before: Promise<void>;
  readonly done: () => void;
}

/**
 * Lets commands that are decided side by side reach the log in the order in which they took their
 * turns. That keeps every moment of entry as it was written, makes two seedings equal, and leaves
 * nothing behind a killed one but the beginning of the whole.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #turns = new Map<string, Turn>();

  take(commandId: string): void {
    const before = this.#last;
    this.#last = new Promise((done) => this.#turns.set(commandId, { before, done }));
  }

  /** Gives up a turn that was not used, when it comes: a repeated command appends nothing. */
  leave(commandId: string): void {
    const turn = this.#turns.get(commandId);
    this.#turns.delete(commandId);
    void turn?.before.then(turn.done);
  }

  /** The same log, whose appends wait for their turn; a command without one goes straight on. */
  over(log: EventLog): EventLog {
    return {
      ...log,
      append: async (stream, expected, facts, meta, options) => {
        const turn = this.#turns.get(meta.commandId);
        this.#turns.delete(meta.commandId);
        await turn?.before;
        // Handed in before the next one may be: the log keeps the order of its callers.
        const outcome = log.append(stream, expected, facts, meta, options);
        turn?.done();
        return outcome;
      },
    };
  }
}
