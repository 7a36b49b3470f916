import type { AppendOutcome, StreamId } from '../port.js';
import { LogUnavailable } from '../port.js';
import type { Rendered } from '../render.js';

/** One caller's append, ready to be sent. */
export interface Append {
  readonly stream: StreamId;
  /** Undefined for any. */
  readonly expected: number | undefined;
  readonly commandId: string;
  readonly commandDigest: string;
  readonly demoNow: string | undefined;
  readonly facts: readonly Rendered[];
}

interface Waiting {
  readonly append: Append;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

/** Facts in one batch: enough to share a commit, few enough to answer in some milliseconds. */
const MOST_FACTS = 256;
/** While one batch is under way the next one leaves when this many callers wait for it. */
const WORTH_SENDING = 16;

/**
 * Puts the appends of concurrent callers into one transaction each time the database is free: one
 * flush to disk then serves them all. A lone caller is sent at once.
 */
export class Batcher {
  #waiting: Waiting[] = [];
  #underWay = 0;
  #planned = false;

  constructor(private readonly send: (batch: readonly Append[]) => Promise<AppendOutcome[]>) {}

  add(append: Append): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#plan();
    });
  }

  /** Until everything handed in has its outcome. */
  async drain(): Promise<void> {
    while (this.#waiting.length > 0 || this.#underWay > 0)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  #plan(): void {
    const due =
      this.#underWay === 0
        ? this.#waiting.length > 0
        : this.#underWay === 1 && this.#waiting.length >= WORTH_SENDING;
    if (!due || this.#planned) return;
    this.#planned = true;
    // Not at once: callers that run in the same turn join.
    queueMicrotask(() => {
      this.#planned = false;
      void this.#flush(this.#take());
    });
  }

  #take(): Waiting[] {
    let facts = 0;
    let n = 0;
    while (n < this.#waiting.length && (n === 0 || facts < MOST_FACTS))
      facts += (this.#waiting[n++] as Waiting).append.facts.length;
    return this.#waiting.splice(0, n);
  }

  async #flush(batch: Waiting[]): Promise<void> {
    this.#underWay += 1;
    try {
      const outcomes = await this.send(batch.map((w) => w.append));
      batch.forEach((w, i) => w.resolve(outcomes[i] as AppendOutcome));
    } catch (error) {
      if (batch.length === 1 || error instanceof LogUnavailable)
        batch.forEach((w) => w.reject(error));
      // Somebody's append is at fault and took the others' transaction with it: each on its own.
      else for (const w of batch) await this.#flush([w]);
    } finally {
      this.#underWay -= 1;
      this.#plan();
    }
  }
}
