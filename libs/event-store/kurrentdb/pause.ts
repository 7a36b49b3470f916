import { setTimeout as sleep } from 'node:timers/promises';

/** Waits longer each time, up to `longest` milliseconds, and never as long as the others wait. */
export class Pauses {
  #tries = 0;

  constructor(
    private readonly longest: number,
    private readonly shortest = 50,
  ) {}

  reset(): void {
    this.#tries = 0;
  }

  /** Ends early, without an error, when the signal aborts. */
  async next(signal?: AbortSignal): Promise<void> {
    const most = Math.min(this.longest, this.shortest * 2 ** this.#tries);
    this.#tries = Math.min(this.#tries + 1, 20);
    await sleep(most / 2 + (Math.random() * most) / 2, undefined, { signal }).catch(
      () => undefined,
    );
  }
}
