import type { KeyObject } from 'node:crypto';

export interface KeyCacheOptions {
  /** How many keys are kept at most; 20,000 by default, about 6 MB. */
  readonly size?: number;
  /** Milliseconds after which a key is asked for again; 30,000 by default. */
  readonly maxAge?: number;
  /** Milliseconds on any steady clock. */
  readonly now?: () => number;
}

/**
 * Keys lately used. Bounded in number, and in age as well: when another process forgets a person,
 * this one must stop opening her data soon.
 */
export class KeyCache {
  readonly #entries = new Map<string, { readonly key: KeyObject; readonly at: number }>();
  /** Everything before where it stands has been taken out. */
  #byAge = this.#entries.keys();
  readonly #size: number;
  readonly #maxAge: number;
  readonly #now: () => number;

  constructor(options: KeyCacheOptions = {}) {
    this.#size = options.size ?? 20_000;
    this.#maxAge = options.maxAge ?? 30_000;
    this.#now = options.now ?? (() => performance.now());
  }

  get(subject: string): KeyObject | undefined {
    const entry = this.#entries.get(subject);
    if (entry === undefined) return undefined;
    if (this.#now() - entry.at <= this.#maxAge) return entry.key;
    this.#entries.delete(subject);
    return undefined;
  }

  set(subject: string, key: KeyObject): void {
    // Taken out first, so that the map's own order stays the order of age.
    this.#entries.delete(subject);
    this.#entries.set(subject, { key, at: this.#now() });
    if (this.#entries.size > this.#size) this.#entries.delete(this.#nextOldest());
  }

  // Beginning anew each time would walk over all that was deleted since the map last grew.
  #nextOldest(): string {
    let { done, value } = this.#byAge.next();
    if (done) {
      this.#byAge = this.#entries.keys();
      ({ value } = this.#byAge.next());
    }
    return value as string;
  }

  delete(subject: string): void {
    this.#entries.delete(subject);
  }
}
