import type { StreamId } from '../port.js';
import type { Place, Recorded } from './client.js';
import { broughtPositionOf } from './entry.js';

export interface Arrival {
  readonly stream: StreamId;
  readonly event: Recorded;
}

/** A copy never runs further ahead of what is missing; whoever claims more was not copied by us. */
const FURTHEST = 1_000_000;

/**
 * Puts our facts in the order of their numbers. Written here they are counted as they arrive. Copied
 * ones bring their number, because a copy writes many streams at a time: they wait for those before
 * them. What arrives in between without a number, or with one that is taken, comes after all of them.
 * Nothing but the server's order decides, so every process comes to the same numbers.
 */
export class Arrivals {
  #count = 0;
  readonly #early = new Map<number, Arrival>();
  #late: { readonly arrival: Arrival; readonly nth: number }[] = [];
  readonly #commits: number[] = [];
  readonly #prepares: number[] = [];
  /** The highest number among the first n + 1 arrivals. */
  readonly #reach: number[] = [];
  /** Numbers that were given later than their arrival, and when those arrived; hardly ever any. */
  readonly #strays: { readonly number: number; readonly nth: number }[] = [];

  /** Whether none of our facts went by yet. */
  get none(): boolean {
    return this.#reach.length === 0;
  }

  /** Facts that wait for one before them. */
  get waiting(): number {
    return this.#early.size;
  }

  /** Takes the next of our facts in the server's order; answers those that get their number by it. */
  take(arrival: Arrival): readonly Arrival[] {
    const nth = this.#reach.length;
    const { commit, prepare } = arrival.event.place;
    this.#commits.push(Number(commit));
    this.#prepares.push(Number(prepare));
    const brought = broughtPositionOf(arrival.event) ?? 0;
    const claims =
      brought > this.#count && brought - this.#count <= FURTHEST && !this.#early.has(brought);
    const number = claims ? brought : this.#early.size === 0 ? this.#count + 1 : undefined;
    this.#reach.push(Math.max(this.#reach[nth - 1] ?? 0, number ?? 0));
    if (number === undefined) {
      this.#late.push({ arrival, nth });
      return [];
    }
    if (number === this.#count + 1 && this.#early.size === 0) {
      this.#count += 1;
      return [arrival];
    }
    this.#early.set(number, arrival);
    return this.#ready();
  }

  #ready(): readonly Arrival[] {
    const ready: Arrival[] = [];
    for (;;) {
      const next = this.#early.get(this.#count + 1);
      if (next === undefined) break;
      this.#count += 1;
      this.#early.delete(this.#count);
      ready.push(next);
    }
    if (this.#early.size > 0 || this.#late.length === 0) return ready;
    for (const { arrival, nth } of this.#late) {
      this.#count += 1;
      this.#strays.push({ number: this.#count, nth });
      ready.push(arrival);
    }
    this.#late = [];
    return ready;
  }

  placeBefore(number: number): Place | undefined {
    let low = 0;
    let high = this.#reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] as number) > number) high = middle;
      else low = middle + 1;
    }
    for (const stray of this.#strays) if (stray.number > number) low = Math.min(low, stray.nth);
    if (low === 0) return undefined;
    const commit = this.#commits[low - 1] as number;
    return { commit: BigInt(commit), prepare: BigInt(this.#prepares[low - 1] as number) };
  }
}
