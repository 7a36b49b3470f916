import type { Position } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import { pause } from './backoff.js';
import { readCheckpoints } from './checkpoint.js';
import type { Projection } from './projection.js';
import type { Sql } from './sql.js';

export interface Lag {
  readonly projection: string;
  readonly version: number;
  readonly position: Position | undefined;
  /** Facts that are in the log and not yet in the projection. */
  readonly behind: number;
}

// Another process may do the projecting, so a waiter also looks for itself now and then.
const LOOK_EVERY_MS = 25;

/** How far the projections are, for whoever asks: a waiting request, a health check, a metric. */
export class Progress {
  private readonly seen = new Map<string, Position>();
  private wake: (() => void)[] = [];

  constructor(
    private readonly sql: Sql,
    private readonly log: EventLog,
    private readonly projections: readonly Projection[],
  ) {}

  /** A projection in this process has moved. */
  moved(names: readonly string[], to: Position | undefined): void {
    for (const name of names)
      if (to === undefined) this.seen.delete(name);
      else this.seen.set(name, to);
    const waiting = this.wake;
    this.wake = [];
    for (const wake of waiting) wake();
  }

  /** True once every projection has taken in `position`; false when `timeoutMs` passes before. */
  async waitUntil(position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      if (this.allSeen(position)) return true;
      await this.look();
      if (this.allSeen(position)) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await this.nextMove(Math.min(LOOK_EVERY_MS, left));
    }
  }

  async lag(): Promise<readonly Lag[]> {
    const head = await this.log.head();
    const names = this.projections.map((p) => p.name);
    const checkpoints = await readCheckpoints(this.sql, names);
    return this.projections.map(({ name, version }) => {
      const position = checkpoints.get(name)?.position;
      return {
        projection: name,
        version: checkpoints.get(name)?.version ?? version,
        position,
        behind: head === undefined ? 0 : this.log.distance(position, head),
      };
    });
  }

  private allSeen(position: Position): boolean {
    return this.projections.every(({ name }) => {
      const at = this.seen.get(name);
      return at !== undefined && this.log.compare(at, position) >= 0;
    });
  }

  private async look(): Promise<void> {
    const names = this.projections.map((p) => p.name);
    for (const [name, { position }] of await readCheckpoints(this.sql, names))
      if (position !== undefined) this.seen.set(name, position);
  }

  private async nextMove(ms: number): Promise<void> {
    const stop = new AbortController();
    this.wake.push(() => stop.abort());
    await pause(ms, stop.signal);
  }
}
