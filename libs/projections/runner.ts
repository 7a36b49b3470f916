import type { Position } from '#libs/domain/kernel';
import { delayBefore, pause } from './backoff.js';
import type { ProjectionDeps } from './batch.js';
import { CheckpointMoved, readCheckpoints, type Checkpoint } from './checkpoint.js';
import { followGroup, hindmost } from './follow.js';
import { listParked, type Parked } from './parking.js';
import { Progress, type Lag } from './progress.js';
import type { Projection } from './projection.js';
import { rebuild, type RebuildOptions, type Rebuilt } from './rebuild.js';
import { retryStream } from './retry.js';

export interface RunnerOptions {
  readonly onProgress?: RebuildOptions['onProgress'];
}

// Folding every family once is quicker than following from so far behind.
const REBUILD_WHEN_BEHIND = 20_000;

/** The tables were built by a newer program: this one leaves them alone. */
export class ProjectionIsNewer extends Error {
  override readonly name = 'ProjectionIsNewer';
}

/** Keeps the read models at the head of the log. Several may run; each batch is taken in once. */
export class ProjectionRunner {
  private readonly progress: Progress;

  constructor(
    private readonly deps: ProjectionDeps,
    readonly projections: readonly Projection[],
    private readonly options: RunnerOptions = {},
  ) {
    this.progress = new Progress(deps.sql, deps.store.log, projections);
  }

  /** Resolves when the signal aborts. A database that goes away is waited for. */
  async run(signal: AbortSignal): Promise<void> {
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

  /** Builds everything anew beside the live tables; undefined when another process is at it. */
  async rebuild(options: RebuildOptions = {}): Promise<Rebuilt | undefined> {
    const built = await rebuild(this.deps, this.projections, options);
    if (built !== undefined) this.progress.moved(this.names(), built.position);
    return built;
  }

  /** Makes sure that tables of the right version are there, without following the log. */
  async prepare(signal?: AbortSignal): Promise<void> {
    const stale = await this.stale();
    if (stale.length > 0) await this.build(stale, signal);
  }

  /** True once everything up to `position` can be read; false when the time is up. */
  waitUntil(position: Position, timeoutMs: number): Promise<boolean> {
    return this.progress.waitUntil(position, timeoutMs);
  }

  lag(): Promise<readonly Lag[]> {
    return this.progress.lag();
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

  private async round(signal: AbortSignal): Promise<void> {
    const checkpoints = await readCheckpoints(this.deps.sql, this.names());
    const stale = await this.stale(checkpoints);
    if (stale.length > 0) {
      if (!(await this.build(stale, signal))) await pause(1_000, signal);
      return;
    }
    const { log } = this.deps.store;
    const group = hindmost(this.projections, checkpoints, (a, b) => log.compare(a, b));
    this.progress.moved(
      group.projections.map((p) => p.name),
      group.from,
    );
    await followGroup(this.deps, this.progress, group, signal);
  }

  private async stale(known?: ReadonlyMap<string, Checkpoint>): Promise<readonly Projection[]> {
    const { sql, store } = this.deps;
    const checkpoints = known ?? (await readCheckpoints(sql, this.names()));
    const head = await store.log.head();
    return this.projections.filter(({ name, version }) => {
      const at = checkpoints.get(name);
      if (at === undefined || at.version < version) return true;
      if (at.version > version) throw new ProjectionIsNewer(`${name} is at version ${at.version}`);
      return head !== undefined && store.log.distance(at.position, head) > REBUILD_WHEN_BEHIND;
    });
  }

  private async build(stale: readonly Projection[], signal?: AbortSignal): Promise<boolean> {
    const { onProgress } = this.options;
    const names = stale.map((p) => p.name);
    const built = await rebuild(this.deps, stale, {
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    if (built === undefined) return false;
    this.progress.moved(names, built.position);
    this.deps.log.info({ projections: names, ...built }, 'read models built');
    return true;
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
