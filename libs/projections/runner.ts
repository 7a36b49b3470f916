import type { Position } from '#libs/domain/kernel';
import { delayBefore, pause } from './backoff.js';
import type { ProjectionDeps } from './batch.js';
import { checkAgainstFacts, type Checked, type CheckOptions } from './check.js';
import { checkOnSchedule, type CheckSchedule } from './check-schedule.js';
import { CheckpointMoved, leastOf, readCheckpoints, type Checkpoint } from './checkpoint.js';
import { followGroup, hindmost } from './follow.js';
import { Leases, type LeaseTiming } from './leases.js';
import { listParked, type Parked } from './parking.js';
import { Progress, type Lag, type Move } from './progress.js';
import type { Projection } from './projection.js';
import { rebuild, type RebuildOptions, type Rebuilt } from './rebuild.js';
import { retryStream } from './retry.js';
import { ALL_SLICES } from './slices.js';
import { statusOf, type ReadModelStatus } from './status.js';

export interface RunnerOptions {
  readonly onProgress?: RebuildOptions['onProgress'];
  readonly leases?: LeaseTiming;
  /** Checks against a fresh fold that are done by themselves; none when left out. */
  readonly checks?: CheckSchedule;
  /** Facts behind the log from which it is built anew; by default as soon as that is quicker. */
  readonly rebuildWhenBehind?: number;
  /** Hears how far this worker has come. */
  readonly onMoved?: (moves: readonly Move[]) => void;
}

// Folding every family once takes a fact a fraction of the time that following takes it, which folds
// a family again for each batch it is in (bench/projector): from here on building anew is quicker.
const QUICKER = 20;
const NOT_WORTH_IT = 2_000;

const rebuildFrom = (facts: number): number => Math.max(NOT_WORTH_IT, facts / QUICKER);

/** The tables were built by a newer program: this one leaves them alone. */
export class ProjectionIsNewer extends Error {
  override readonly name = 'ProjectionIsNewer';
}

/**
 * Keeps the read models at the head of the log. Several may run, in one process or in many: they
 * share the streams among themselves, and each batch is taken in once whatever becomes of them.
 */
export class ProjectionRunner {
  private readonly progress: Progress;
  private readonly leases: Leases;
  private building: Promise<Rebuilt | undefined> | undefined;

  constructor(
    private readonly deps: ProjectionDeps,
    readonly projections: readonly Projection[],
    private readonly options: RunnerOptions = {},
  ) {
    this.progress = new Progress(deps.sql, deps.store.log, projections, options.onMoved);
    this.leases = new Leases(deps.sql, options.leases);
  }

  /** The slices that this worker follows the log for, of 16. */
  get slices(): readonly number[] {
    return this.leases.holding.slices;
  }

  /** Resolves when the signal aborts. A database that goes away is waited for. */
  async run(signal: AbortSignal): Promise<void> {
    const { checks } = this.options;
    await Promise.all([
      this.leases.run(signal),
      this.follow(signal),
      checks && checkOnSchedule(this.deps, this.projections, this.leases, checks, signal),
    ]);
  }

  /**
   * Builds anew beside the live tables; undefined when another process is at it. A build of this
   * runner's own is waited for: its tables can be read a moment before it is through.
   */
  async rebuild(options: RebuildOptions = {}): Promise<Rebuilt | undefined> {
    await this.building?.catch(() => undefined);
    return this.build(this.chosen(options.only), options);
  }

  /** Makes sure that tables of the right version are there, without following the log. */
  async prepare(signal?: AbortSignal): Promise<void> {
    const stale = await this.stale();
    if (stale.length > 0) await this.buildStale(stale, signal);
  }

  /** True once every read model has tables to read, however far behind the log they are. */
  async isBuilt(): Promise<boolean> {
    return (await readCheckpoints(this.deps.sql, this.names())).size === this.projections.length;
  }

  /** True once everything up to `position` can be read; false when the time is up. */
  waitUntil(position: Position, timeoutMs: number): Promise<boolean> {
    return this.progress.waitUntil(position, timeoutMs);
  }

  /** Another worker of this process has come so far: those who wait for it need not look. */
  heard(moves: readonly Move[]): void {
    this.progress.heard(moves);
  }

  lag(): Promise<readonly Lag[]> {
    return this.progress.lag();
  }

  /** Position, lag, parked streams, rebuild under way and last check of each read model. */
  async status(): Promise<readonly ReadModelStatus[]> {
    return statusOf(this.deps, await this.lag(), Date.now());
  }

  /** Compares the live tables with a fresh fold of all streams, a sample, or those named. */
  check(options: CheckOptions = {}): Promise<Checked> {
    return checkAgainstFacts(this.deps, this.chosen(options.only), options);
  }

  parked(): Promise<readonly Parked[]> {
    return listParked(this.deps.sql);
  }

  /**
   * Takes a stream in again from its first fact: after a parked fact can be read, or after a
   * person was forgotten. True when it is not parked afterwards.
   */
  retry(stream: string): Promise<boolean> {
    return retryStream(this.deps, this.projections, stream);
  }

  private chosen(only: readonly string[] | undefined): readonly Projection[] {
    return this.projections.filter(({ name }) => only?.includes(name) ?? true);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const before = performance.now();
      try {
        await this.round(signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof CheckpointMoved) continue;
        // A round that went well for a while starts the count again.
        failures = performance.now() - before > 10_000 ? 1 : failures + 1;
        this.reportFailure(error, failures);
        await pause(delayBefore(failures), signal);
      }
    }
  }

  private async round(signal: AbortSignal): Promise<void> {
    const { slices, changed } = this.leases.holding;
    const mine = AbortSignal.any([signal, changed]);
    if (slices.length === 0) return pause(1_000, mine);
    const checkpoints = await readCheckpoints(this.deps.sql, this.names());
    const stale = await this.stale(checkpoints);
    if (stale.length > 0) {
      if (!(await this.buildStale(stale, signal))) await pause(1_000, mine);
      return;
    }
    const { log } = this.deps.store;
    const group = hindmost(this.projections, slices, checkpoints, (a, b) => log.compare(a, b));
    this.progress.moved(group.shares, group.from);
    await followGroup(this.deps, this.progress, group, mine);
  }

  private async stale(known?: ReadonlyMap<string, Checkpoint>): Promise<readonly Projection[]> {
    const { sql, store } = this.deps;
    const checkpoints = known ?? (await readCheckpoints(sql, this.names()));
    const head = await store.log.head();
    const facts = head === undefined ? 0 : store.log.distance(undefined, head);
    const { rebuildWhenBehind = rebuildFrom(facts) } = this.options;
    return this.projections.filter(({ name, version }) => {
      const at = checkpoints.get(name);
      if (at === undefined || at.version < version) return true;
      if (at.version > version) throw new ProjectionIsNewer(`${name} is at version ${at.version}`);
      const least = leastOf(at.positions, (a, b) => store.log.compare(a, b));
      return head !== undefined && store.log.distance(least, head) > rebuildWhenBehind;
    });
  }

  private async buildStale(stale: readonly Projection[], signal?: AbortSignal): Promise<boolean> {
    const { onProgress } = this.options;
    const built = await this.build(stale, {
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    if (built === undefined) return false;
    this.deps.log.info({ projections: stale.map((p) => p.name), ...built }, 'read models built');
    return true;
  }

  private async build(
    projections: readonly Projection[],
    options: RebuildOptions,
  ): Promise<Rebuilt | undefined> {
    this.building = rebuild(this.deps, projections, options);
    const built = await this.building;
    if (built !== undefined) {
      const shares = projections.map((projection) => ({ projection, slices: ALL_SLICES }));
      this.progress.moved(shares, built.position);
    }
    return built;
  }

  private names(): readonly string[] {
    return this.projections.map((p) => p.name);
  }

  private reportFailure(error: unknown, failures: number): void {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const name = error instanceof Error ? error.name : typeof error;
    this.deps.log[failures > 3 ? 'error' : 'warn'](
      { error: name, code, failures },
      'read models are waiting: the log or the database did not answer',
    );
  }
}
