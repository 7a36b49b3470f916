/**
 * Wakes followers. They note the count before they read and wait for another one, so that a ring
 * between the reading and the waiting is not lost.
 */
export class Bell {
  count = 0;
  readonly #waiting = new Set<() => void>();

  ring(): void {
    this.count += 1;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Until the next ring after `heard`, the abort, or `timeout` milliseconds have passed. */
  wait(heard: number, signal: AbortSignal, timeout?: number): Promise<void> {
    if (this.count !== heard || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = timeout === undefined ? undefined : setTimeout(() => done(), timeout);
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
    });
  }
}
