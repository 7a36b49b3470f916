import { randomUUID } from 'node:crypto';
import { assign } from './assign.js';
import { pause } from './backoff.js';
import type { Sql } from './sql.js';

/** The slices that are this worker's now. */
export interface Holding {
  readonly slices: readonly number[];
  /** Aborts when they are others. */
  readonly changed: AbortSignal;
}

export interface LeaseTiming {
  /** Milliseconds after which slices of a worker that says nothing are anybody's. */
  readonly ttlMs: number;
  /** Milliseconds between two words. */
  readonly everyMs: number;
}

// A worker that dies is replaced within the sum of the two; one that stands still is, too. Taking
// over too early costs nothing but work: the checkpoints let one of the two through.
export const LEASE_TIMING: LeaseTiming = { ttlMs: 3_000, everyMs: 1_000 };

interface LeaseRow {
  readonly slice: number;
  readonly worker: string | null;
}

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);

/** Shares the slices of the streams among all workers on one database. */
export class Leases {
  readonly worker = randomUUID();
  private cut = new AbortController();
  private slices: readonly number[] = [];
  private heardAt = -Infinity;

  constructor(
    private readonly sql: Sql,
    private readonly timing: LeaseTiming = LEASE_TIMING,
  ) {}

  get holding(): Holding {
    return { slices: this.slices, changed: this.cut.signal };
  }

  /** Until the signal aborts; then what is held is given up, for others to take at once. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.round().catch(() => this.forgetIfOld());
      await pause(this.timing.everyMs, signal);
    }
    this.hold([]);
    await this.leave().catch(() => undefined);
  }

  private hold(slices: readonly number[]): void {
    if (sameList(slices, this.slices)) return;
    this.slices = slices;
    const { cut } = this;
    this.cut = new AbortController();
    cut.abort();
  }

  // The database does not answer: whoever it does answer to has taken over by now.
  private forgetIfOld(): void {
    if (performance.now() - this.heardAt > this.timing.ttlMs) this.hold([]);
  }

  private async round(): Promise<void> {
    const asked = performance.now();
    const slices = await this.sql.transaction((tx) => this.settle(tx));
    this.heardAt = asked;
    this.hold(slices);
  }

  private async settle(tx: Sql): Promise<readonly number[]> {
    const ttl = this.timing.ttlMs / 1_000;
    // The rows are locked in one order, so the workers come one after the other.
    const leases = await tx.query<LeaseRow>(
      `select slice, case when until > clock_timestamp() then worker end as worker
       from read.lease order by slice for update`,
    );
    await tx.query(
      `insert into read.worker (id, seen_at) values ($1, clock_timestamp())
       on conflict (id) do update set seen_at = excluded.seen_at`,
      [this.worker],
    );
    const alive = await tx.query<{ id: string }>(
      `select id from read.worker where seen_at > clock_timestamp() - make_interval(secs => $1)`,
      [ttl],
    );
    const { keep, take, release } = assign(
      leases.map(({ slice, worker }) => ({ slice, worker: worker ?? undefined })),
      this.worker,
      new Set(alive.map(({ id }) => id)),
    );
    const slices = [...keep, ...take].sort((a, b) => a - b);
    await tx.query(
      `update read.lease set worker = $1, until = clock_timestamp() + make_interval(secs => $3)
       where slice = any($2::smallint[])`,
      [this.worker, slices, ttl],
    );
    if (release.length > 0)
      await tx.query(
        `update read.lease set worker = null, until = '-infinity' where slice = any($1::smallint[])`,
        [release],
      );
    return slices;
  }

  private leave(): Promise<void> {
    return this.sql.transaction(async (tx) => {
      await tx.query(
        `with own as (select slice from read.lease where worker = $1 order by slice for update)
         update read.lease set worker = null, until = '-infinity'
         from own where lease.slice = own.slice`,
        [this.worker],
      );
      // Those long gone without a word, too.
      await tx.query(
        `delete from read.worker
         where id = $1 or seen_at < clock_timestamp() - interval '1 minute'`,
        [this.worker],
      );
    });
  }
}
