import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalogue } from './catalogue.js';
import type { Client } from './client.js';
import { Pauses } from './pause.js';

/** Milliseconds between two looks whether a subscription that says nothing is still one. */
export interface ObserverTiming {
  readonly watch: number;
  readonly longestPause: number;
}

/**
 * Keeps the catalogue at the end of the server's log: subscribes, and again after every break, from
 * the last event that was handled, until it is stopped.
 */
export class Observer {
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    private readonly client: Client,
    private readonly catalogue: Catalogue,
    private readonly timing: ObserverTiming,
  ) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const pauses = new Pauses(this.timing.longestPause);
    while (!this.#stop.signal.aborted) {
      const started = this.catalogue.place;
      await this.#subscribeOnce().catch(() => undefined);
      if (this.catalogue.place !== started) pauses.reset();
      if (!this.#stop.signal.aborted) await pauses.next(this.#stop.signal);
    }
  }

  async #subscribeOnce(): Promise<void> {
    const cut = new AbortController();
    const signal = AbortSignal.any([cut.signal, this.#stop.signal]);
    const watching = this.#watch(cut, signal);
    try {
      await this.client.subscribe(
        this.catalogue.place,
        (event) => this.catalogue.take(event),
        signal,
      );
    } finally {
      cut.abort();
      await watching;
    }
  }

  // Connections have been seen to die without either side being told: the log then grows and the
  // subscription does not move.
  async #watch(cut: AbortController, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const end = await this.client.end().catch(() => undefined);
      const before = this.catalogue.place;
      if (signal.aborted) return;
      await sleep(this.timing.watch, undefined, { signal }).catch(() => undefined);
      const { place } = this.catalogue;
      const behind = end !== undefined && (place === undefined || place.commit < end.commit);
      if (behind && place === before) cut.abort();
    }
  }
}
