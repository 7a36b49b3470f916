import type { Position } from '#libs/domain/kernel';
import type { EventLog } from '#libs/event-store';
import { pause } from './backoff.js';
import { readCheckpoints, type Share } from './checkpoint.js';
import type { Projection } from './projection.js';
import { shared } from './shared.js';
import { SLICES } from './slices.js';
import type { Sql } from './sql.js';

export interface Lag {
  readonly projection: string;
  readonly version: number;
  /** Everything up to here can be read: the position of the slice that is furthest behind. */
  readonly position: Position | undefined;
  /** Facts that are in the log and not yet in the projection. */
  readonly behind: number;
}

/** Some slices of a projection have taken in everything up to a position. */
export interface Move {
  readonly projection: string;
  readonly slices: readonly number[];
  readonly to: Position | undefined;
}

interface LeastRow {
  readonly projection: string;
  readonly version: number;
  readonly position: Position | null;
}

// Another process may do the projecting, so a waiter also looks for itself now and then.
const LOOK_EVERY_MS = 25;

/** How far the projections are, for whoever asks: a waiting request, a health check, a metric. */
export class Progress {
  private readonly seen = new Map<string, Map<number, Position | undefined>>();
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly sql: Sql,
    private readonly log: EventLog,
    private readonly projections: readonly Projection[],
    private readonly onMoved?: (moves: readonly Move[]) => void,
  ) {}

  /** Slices of this worker have moved. */
  moved(shares: readonly Share[], to: Position | undefined): void {
    const moves = shares.map(({ projection, slices }) => ({
      projection: projection.name,
      slices,
      to,
    }));
    this.heard(moves);
    this.onMoved?.(moves);
  }

  /** Slices of this worker, or of another that told of it, have moved. */
  heard(moves: readonly Move[]): void {
    for (const { projection, slices, to } of moves) {
      const positions = this.positionsOf(projection);
      for (const slice of slices) positions.set(slice, to);
    }
    for (const wake of this.waiting) wake();
  }

  /** True once every slice of every projection has taken in `position`; false when the time is up. */
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

  /** Every answer tells it, so that many ask at once. */
  readonly lag = shared(() => this.lagNow());

  private async lagNow(): Promise<readonly Lag[]> {
    const names = this.projections.map((p) => p.name);
    const [head, rows] = await Promise.all([
      this.log.head(),
      this.sql.query<LeastRow>(
        `select projection, version, position from read.checkpoint
         where projection = any($1::text[])`,
        [names],
      ),
    ]);
    const least = new Map(rows.map((row) => [row.projection, row]));
    return this.projections.map(({ name, version }) => {
      const at = least.get(name);
      const position = at?.position ?? undefined;
      return {
        projection: name,
        version: at?.version ?? version,
        position,
        behind: head === undefined ? 0 : this.log.distance(position, head),
      };
    });
  }

  private positionsOf(name: string): Map<number, Position | undefined> {
    const there = this.seen.get(name);
    if (there !== undefined) return there;
    const positions = new Map<number, Position | undefined>();
    this.seen.set(name, positions);
    return positions;
  }

  private allSeen(position: Position): boolean {
    return this.projections.every(({ name }) => {
      const positions = this.positionsOf(name);
      return (
        positions.size === SLICES &&
        positions.values().every((at) => at !== undefined && this.log.compare(at, position) >= 0)
      );
    });
  }

  // However many wait, one of them looks.
  private readonly look = shared(() => this.lookOnce());

  private async lookOnce(): Promise<void> {
    const names = this.projections.map((p) => p.name);
    for (const [name, { positions }] of await readCheckpoints(this.sql, names))
      this.seen.set(name, new Map(positions));
  }

  private async nextMove(ms: number): Promise<void> {
    const stop = new AbortController();
    const wake = (): void => stop.abort();
    this.waiting.add(wake);
    await pause(ms, stop.signal);
    this.waiting.delete(wake);
  }
}
