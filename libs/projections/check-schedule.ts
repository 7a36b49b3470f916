import { pause } from './backoff.js';
import type { ProjectionDeps } from './batch.js';
import { checkAgainstFacts, type CheckOptions } from './check.js';
import type { Leases } from './leases.js';
import type { Projection } from './projection.js';

export interface CheckSchedule extends Pick<CheckOptions, 'sample'> {
  readonly everyMs: number;
}

/** Of all workers the one that holds this slice does what one of them must do. */
const DUTY = 0;

// Looking whether it is time costs one row; the moment is not needed to the second.
const LOOK_EVERY_MS = 30_000;

const isDue = async (
  { sql }: ProjectionDeps,
  { name }: Projection,
  everyMs: number,
): Promise<boolean> => {
  const recent = await sql.query(
    `select from read.shadow_check
     where projection = $1 and checked_at > now() - make_interval(secs => $2)`,
    [name, everyMs / 1_000],
  );
  return recent.length === 0;
};

/**
 * Checks each read model again and again, so often, in one of the workers. Resolves when the
 * signal aborts; a check that could not be done is done at the next look.
 */
export const checkOnSchedule = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  leases: Leases,
  { everyMs, ...options }: CheckSchedule,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    await pause(Math.min(LOOK_EVERY_MS, everyMs), signal);
    if (signal.aborted || !leases.holding.slices.includes(DUTY)) continue;
    try {
      for (const projection of projections)
        if (!signal.aborted && (await isDue(deps, projection, everyMs)))
          await checkAgainstFacts(deps, [projection], options);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      deps.log.warn({ error: name }, 'a check of the read models could not be done');
    }
  }
};
