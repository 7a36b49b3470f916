import type { ProjectionDeps } from './batch.js';
import { compareWithFreshFold, type Comparison, type Difference } from './compare.js';
import type { Projection } from './projection.js';
import { sampleStreams } from './sample.js';

export interface CheckOptions {
  /** Names of the projections to check; all when left out. */
  readonly only?: readonly string[];
  /** Only these streams; otherwise a sample of so many, or all. */
  readonly streams?: readonly string[];
  readonly sample?: number;
  readonly onProgress?: (streams: number) => void;
}

/** What a shadow check came to. The values in it may be personal data: for who asked, no log. */
export interface Checked extends Comparison {
  readonly seconds: number;
}

/** Where a difference is, without what it is. */
export interface DifferencePlace {
  readonly table: string;
  /** The stream's key: a family id. */
  readonly key: string;
  /** Empty when a whole row is there that should not be, or is missing. */
  readonly columns: readonly string[];
}

export const placeOf = ({ table, key, live, fresh }: Difference): DifferencePlace => ({
  table,
  key,
  columns: live === undefined || fresh === undefined ? [] : Object.keys(live),
});

const PLACES_KEPT = 100;

const remember = async (
  { sql }: ProjectionDeps,
  projection: Projection,
  { streams, differences }: Comparison,
): Promise<void> => {
  await sql.query(
    `insert into read.shadow_check (projection, checked_at, streams, differences, places)
     values ($1, now(), $2, $3, $4)
     on conflict (projection) do update set checked_at = excluded.checked_at,
       streams = excluded.streams, differences = excluded.differences, places = excluded.places`,
    [
      projection.name,
      streams,
      differences.length,
      JSON.stringify(differences.slice(0, PLACES_KEPT).map(placeOf)),
    ],
  );
};

const chosenStreams = async (
  { store }: ProjectionDeps,
  projection: Projection,
  { streams, sample }: CheckOptions,
): Promise<readonly string[] | undefined> =>
  streams ??
  (sample === undefined ? undefined : sampleStreams(store.log, projection.streams, sample));

/**
 * Holds live tables to a fresh fold of the facts, row by row, while the workers go on: all streams,
 * a sample, or those named. What is found is told to the caller with both values, to the log and to
 * `read.shadow_check` without any.
 */
export const checkAgainstFacts = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  options: CheckOptions = {},
): Promise<Checked> => {
  const started = performance.now();
  const parked = new Set<string>();
  const differences: Difference[] = [];
  let most = 0;
  for (const projection of projections) {
    const streams = await chosenStreams(deps, projection, options);
    const found = await compareWithFreshFold(deps, [projection], {
      ...(streams && { streams }),
      onProgress: (n) => options.onProgress?.(n),
    });
    await remember(deps, projection, found);
    for (const difference of found.differences) {
      differences.push(difference);
      deps.log.error(
        { projection: projection.name, ...placeOf(difference), refused: difference.refused },
        'a row does not follow from the facts',
      );
    }
    for (const stream of found.parked) parked.add(stream);
    most = Math.max(most, found.streams);
  }
  const seconds = (performance.now() - started) / 1_000;
  return { streams: most, parked: [...parked], differences, seconds };
};

/** The last check of a projection, as it was left for everyone to see. */
export interface LastCheck {
  /** UTC. */
  readonly checkedAt: string;
  readonly streams: number;
  readonly differences: number;
  /** The first of them. */
  readonly places: readonly DifferencePlace[];
}

interface LastRow extends LastCheck {
  readonly projection: string;
}

/** The last check of each projection that was ever checked. */
export const lastChecks = async (
  sql: ProjectionDeps['sql'],
): Promise<ReadonlyMap<string, LastCheck>> => {
  const rows = await sql.query<LastRow>(
    `select projection, streams, differences, places,
       to_char(checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "checkedAt"
     from read.shadow_check`,
  );
  return new Map(rows.map(({ projection, ...check }) => [projection, check]));
};
