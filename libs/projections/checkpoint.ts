import type { Position, UtcInstant } from '#libs/domain/kernel';
import type { Projection } from './projection.js';
import { SLICES } from './slices.js';
import type { Sql } from './sql.js';

/** How far a projection has come, slice by slice. */
export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  /** By slice; undefined before the first fact. */
  readonly positions: ReadonlyMap<number, Position | undefined>;
}

/** The end of a batch of the log. */
export interface Place {
  readonly position: Position;
  readonly recordedAt: UtcInstant;
}

/** Some slices of a projection that are moved together. */
export interface Share {
  readonly projection: Projection;
  readonly slices: readonly number[];
}

interface Row {
  readonly projection: string;
  readonly slice: number;
  readonly version: number;
  readonly position: string | null;
}

const fromRows = (projection: string, rows: readonly Row[]): Checkpoint => ({
  projection,
  version: Math.min(...rows.map((row) => row.version)),
  positions: new Map(rows.map(({ slice, position }) => [slice, position ?? undefined])),
});

/**
 * How far each projection has come; one that was never built, or was built with other slices, is
 * not in the map.
 */
export const readCheckpoints = async (
  sql: Sql,
  names: readonly string[],
): Promise<ReadonlyMap<string, Checkpoint>> => {
  const rows = await sql.query<Row>(
    `select projection, slice, version, position from read.slice
     where projection = any($1::text[])`,
    [names],
  );
  const found = [...Map.groupBy(rows, (row) => row.projection)]
    .filter(([, of]) => of.length === SLICES)
    .map(([name, of]) => [name, fromRows(name, of)] as const);
  return new Map(found);
};

type Compare = (a: Position, b: Position) => number;

/** The order of the log, with the place before the first fact in front. */
export const byPosition =
  (compare: Compare) =>
  (a: Position | undefined, b: Position | undefined): number =>
    a === b ? 0 : a === undefined ? -1 : b === undefined ? 1 : compare(a, b);

/** What a projection can vouch for: the position of the slice that is furthest behind. */
export const leastOf = (
  positions: ReadonlyMap<number, Position | undefined>,
  compare: Compare,
): Position | undefined => [...positions.values()].sort(byPosition(compare))[0];

/** Somebody else moved a checkpoint, or rebuilt the projection: what was read is out of date. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/**
 * Moves checkpoints from the value that was read, all or none. It is the first statement of its
 * transaction: of two workers on the same slice the second waits here, and gives up before it has
 * written. Always locked in the same order, so that they cannot wait for each other.
 */
export const moveCheckpoints = async (
  sql: Sql,
  shares: readonly Share[],
  from: Position | undefined,
  to: Place,
): Promise<void> => {
  const cells = shares.flatMap(({ projection, slices }) =>
    slices.map((slice) => ({ ...projection, slice })),
  );
  const moved = await sql.query(
    `with mine as (
       select projection, slice from read.slice
       join unnest($1::text[], $2::smallint[], $3::integer[]) as m(projection, slice, version)
         using (projection, slice, version)
       where position is not distinct from $4
       order by projection, slice for update of slice
     )
     update read.slice set position = $5, recorded_at = $6, moved_at = now()
     from mine where slice.projection = mine.projection and slice.slice = mine.slice
     returning 1`,
    [
      cells.map(({ name }) => name),
      cells.map(({ slice }) => slice),
      cells.map(({ version }) => version),
      from ?? null,
      to.position,
      to.recordedAt,
    ],
  );
  if (moved.length !== cells.length)
    throw new CheckpointMoved(shares.map(({ projection }) => projection.name).join(', '));
};
